using System.Net.Sockets;

namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>A client of STOMP that does nothing by itself: it looks at brokers beside the transport.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private readonly FrameReader reader = new(new FrameLimits(20_000_000));
    private readonly Queue<StompFrame> frames = [];
    private byte[] rest = [];

    public static async Task<RawClient> Connect(StompOptions options)
    {
        RawClient raw = new();
        await raw.client.ConnectAsync("127.0.0.1", options.Addresses[0].Port);
        await raw.Send(new StompFrame("CONNECT", new() { { "accept-version", "1.2" }, { "host", options.VirtualHost }, { "login", options.UserName! }, { "passcode", options.Password! } }));
        Assert.Equal("CONNECTED", (await raw.Receive(10))?.Command);
        return raw;
    }

    public async Task Send(StompFrame frame) => await client.GetStream().WriteAsync(Material.Frames.Write(frame));

    /// <summary>The next frame; null where none comes in time.</summary>
    public async Task<StompFrame?> Receive(double seconds)
    {
        using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(seconds));
        byte[] buffer = new byte[65536];
        while (frames.Count == 0)
        {
            int count;
            try
            {
                count = await client.GetStream().ReadAsync(buffer, timeout.Token);
            }
            catch (OperationCanceledException)
            {
                return null;
            }

            Assert.NotEqual(0, count);
            System.Buffers.ReadOnlySequence<byte> input = new([.. rest, .. buffer.AsSpan(0, count)]);
            while (reader.TryRead(ref input, out StompFrame frame))
            {
                frames.Enqueue(frame);
            }

            rest = System.Buffers.BuffersExtensions.ToArray(input);
        }

        return frames.Dequeue();
    }

    /// <summary>Sends a frame, and waits for its receipt.</summary>
    public async Task Ask(string command, FrameHeaders headers, ReadOnlyMemory<byte> body = default)
    {
        await Send(new StompFrame(command, [.. headers, new("receipt", "asked")], body));
        StompFrame? answer = await Receive(10);
        Assert.Equal(("RECEIPT", "asked"), (answer?.Command, answer?.Headers["receipt-id"]));
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
