using System.Net;
using System.Net.Sockets;

namespace MessageContracts.Transports.Testing;

/// <summary>A proxy on the loopback interface that can do to a connection what networks do.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly int target;
    private readonly List<(Socket Client, Socket Server)> pairs = [];
    private readonly CancellationTokenSource ending = new();
    private long fromClient;

    /// <param name="target">The port that it passes connections on to.</param>
    /// <param name="address">Where it listens; null for 127.0.0.1.</param>
    /// <param name="port">The port that it listens on; 0 for a free one.</param>
    public TcpProxy(int target, IPAddress? address = null, int port = 0)
    {
        this.target = target;
        listener = new TcpListener(address ?? IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept();
    }

    public int Port { get; }

    /// <summary>Neither side is read any more; connections stay open.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>What the server sends is thrown away.</summary>
    public bool SwallowsAnswers { get; set; }

    /// <summary>How long each piece of data is under way.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The largest piece that is passed on at once.</summary>
    public int MaxPiece { get; set; } = 65536;

    /// <summary>Bytes a second each way; 0 for no limit.</summary>
    public int Bandwidth { get; set; }

    /// <summary>After how many more bytes from the client the connection is cut; negative for never.</summary>
    public long CutAfter { get; set; } = -1;

    /// <summary>Whether a cut is a reset (RST) instead of an orderly end (FIN).</summary>
    public bool CutsByReset { get; set; }

    /// <summary>How many of the next connections are ended at the client's first bytes, as a broker that stops does.</summary>
    public int CutHandshakes { get; set; }

    /// <summary>How many connections were made.</summary>
    public int Connections { get; private set; }

    /// <summary>How many bytes clients have sent.</summary>
    public long FromClient => Interlocked.Read(ref fromClient);

    /// <summary>Ends all connections.</summary>
    public void Cut(bool reset)
    {
        lock (pairs)
        {
            foreach ((Socket client, Socket server) in pairs)
            {
                Close(client, reset);
                Close(server, reset);
            }

            pairs.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        Cut(reset: true);
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                Socket client = await listener.AcceptSocketAsync(ending.Token);
                Socket server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                client.NoDelay = true;
                Connections++;
                try
                {
                    await server.ConnectAsync(IPAddress.Loopback, target);
                }
                catch (SocketException)
                {
                    Close(client, reset: true);
                    continue;
                }

                lock (pairs)
                {
                    pairs.Add((client, server));
                }

                _ = Pump(client, server, isClient: true, isCut: CutHandshakes > 0 && CutHandshakes-- > 0);
                _ = Pump(server, client, isClient: false, isCut: false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy has ended.
        }
    }

    private async Task Pump(Socket from, Socket to, bool isClient, bool isCut)
    {
        byte[] buffer = new byte[65536];
        try
        {
            while (true)
            {
                await WhileFrozen();
                int count = await from.ReceiveAsync(buffer.AsMemory(0, Math.Min(MaxPiece, buffer.Length)));
                await WhileFrozen();
                if (count == 0 || isCut)
                {
                    break;
                }

                await Slow(count);
                if (isClient)
                {
                    await Forward(buffer, count, to);
                }
                else if (!SwallowsAnswers)
                {
                    await SendAll(to, buffer.AsMemory(0, count));
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side has gone; so does the other.
        }

        Close(from, CutsByReset);
        Close(to, CutsByReset);
    }

    private async Task Forward(byte[] buffer, int count, Socket to)
    {
        int passed = CutAfter < 0 ? count : (int)Math.Min(count, CutAfter);
        await SendAll(to, buffer.AsMemory(0, passed));
        Interlocked.Add(ref fromClient, passed);
        if (CutAfter >= 0)
        {
            CutAfter -= passed;
            if (CutAfter == 0)
            {
                CutAfter = -1;
                throw new OperationCanceledException("cut");
            }
        }
    }

    private static async Task SendAll(Socket to, ReadOnlyMemory<byte> data)
    {
        while (!data.IsEmpty)
        {
            data = data[await to.SendAsync(data)..];
        }
    }

    private async Task WhileFrozen()
    {
        while (IsFrozen)
        {
            await Task.Delay(20, ending.Token);
        }
    }

    private async Task Slow(int count)
    {
        TimeSpan delay = Latency + (Bandwidth > 0 ? TimeSpan.FromSeconds((double)count / Bandwidth) : TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, ending.Token);
        }
    }

    private static void Close(Socket socket, bool reset)
    {
        try
        {
            if (reset)
            {
                socket.LingerState = new LingerOption(true, 0);
            }

            socket.Dispose();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Closed already.
        }
    }
}
