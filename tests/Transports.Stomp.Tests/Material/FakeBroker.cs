using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>What no real broker can be made to do: it takes the login, and answers each frame with what the test says.</summary>
internal sealed class FakeBroker : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Func<StompFrame, byte[]> answer;
    private readonly (string Certificate, string Key)? tls;

    private FakeBroker(Func<StompFrame, byte[]> answer, (string Certificate, string Key)? tls)
    {
        (this.answer, this.tls) = (answer, tls);
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it promises of its heart-beats.</summary>
    public string HeartBeat { get; init; } = "100,100";

    /// <summary>How many connections were made.</summary>
    public int Connections { get; private set; }

    /// <summary>How many SEND frames came.</summary>
    public int Sends { get; private set; }

    public StompOptions Options => new() { Addresses = [new("127.0.0.1", Port)], Heartbeat = TimeSpan.FromSeconds(1), Reconnect = new() { First = TimeSpan.FromMilliseconds(50), AfterLastingFault = TimeSpan.FromSeconds(60) } };

    /// <summary>Answers each frame but CONNECT.</summary>
    public static FakeBroker Answering(Func<StompFrame, byte[]> answer, string heartBeat = "100,100") => new(answer, null) { HeartBeat = heartBeat };

    public static FakeBroker Answering(Func<StompFrame, string> answer) => new(frame => Encoding.UTF8.GetBytes(answer(frame).Replace('␀', '\0')), null);

    public static FakeBroker WithTls((string Certificate, string Key) tls) => new(_ => [], tls);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
    }

    private async Task Accept()
    {
        while (!ending.IsCancellationRequested)
        {
            TcpClient client = await listener.AcceptTcpClientAsync(ending.Token);
            Connections++;
            _ = Serve(client);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            Stream stream = client.GetStream();
            if (tls is { } files)
            {
                using X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
                SslStream secured = new(stream);
                await secured.AuthenticateAsServerAsync(certificate);
                stream = secured;
            }

            using PeriodicTimer heartBeats = new(TimeSpan.FromMilliseconds(100));
            _ = Beat(stream, heartBeats);
            await Answer(stream);
        }
    }

    private async Task Answer(Stream stream)
    {
        FrameReader reader = new(new FrameLimits(20_000_000));
        byte[] rest = [];
        byte[] buffer = new byte[65536];
        while (await stream.ReadAsync(buffer, ending.Token) is var count and > 0)
        {
            System.Buffers.ReadOnlySequence<byte> input = new([.. rest, .. buffer.AsSpan(0, count)]);
            while (reader.TryRead(ref input, out StompFrame frame))
            {
                Sends += frame.Command == "SEND" ? 1 : 0;
                await stream.WriteAsync(frame.Command == "CONNECT" ? Encoding.UTF8.GetBytes($"CONNECTED\nversion:1.2\nheart-beat:{HeartBeat}\n\n\0") : answer(frame), ending.Token);
            }

            rest = System.Buffers.BuffersExtensions.ToArray(input);
        }
    }

    /// <summary>A heart-beat that falls into a frame would break it: the answers of tests are written in one piece.</summary>
    private static async Task Beat(Stream stream, PeriodicTimer timer)
    {
        try
        {
            while (await timer.WaitForNextTickAsync())
            {
                await stream.WriteAsync("\n"u8.ToArray());
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The client has gone.
        }
    }
}
