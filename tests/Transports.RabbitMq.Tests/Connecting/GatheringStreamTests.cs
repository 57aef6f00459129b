using System.Net;
using System.Net.Sockets;

namespace MessageContracts.Transports.RabbitMq.Tests.Connecting;

/// <summary>What the client writes to: a write never waits or fails, and what was written arrives whole and in order.</summary>
public sealed class GatheringStreamTests : IAsyncLifetime, IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private Socket? server;

    public async Task InitializeAsync()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        await client.ConnectAsync(listener.LocalEndPoint!);
        server = await listener.AcceptAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        client.Dispose();
        server?.Dispose();
        listener.Dispose();
    }

    [Fact]
    public async Task Writes_of_any_size_arrive_whole_and_in_order()
    {
        await using GatheringStream stream = new(client);
        Random random = new(1);
        byte[] written = new byte[3_000_000];
        random.NextBytes(written);
        Task<byte[]> reading = Read(written.Length);
        for (int at = 0; at < written.Length;)
        {
            int size = Math.Min(random.Next(5) == 0 ? random.Next(100_000) : random.Next(2000), written.Length - at);
            await Write(stream, written.AsMemory(at, size), random.Next(3));
            at += size;
        }

        Assert.Equal(written, await reading.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_write_does_not_wait_for_a_peer_that_does_not_read()
    {
        await using GatheringStream stream = new(client);
        byte[] written = new byte[20_000_000];
        for (int i = 0; i < 20; i++)
        {
            // Far more than the socket takes.
            Assert.True(stream.WriteAsync(written.AsMemory(0, 1_000_000)).AsTask().IsCompletedSuccessfully);
        }

        Assert.Equal(written, await Read(written.Length).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_write_to_a_peer_that_is_gone_does_not_fail_and_the_reader_finds_out()
    {
        await using GatheringStream stream = new(client);
        server!.LingerState = new LingerOption(true, 0);
        server.Dispose();

        for (int i = 0; i < 100; i++)
        {
            Assert.True(stream.WriteAsync(new byte[100_000]).AsTask().IsCompletedSuccessfully);
        }

        // The end of the stream, or the reset, where no write was told of it before.
        Task<int> reading = stream.ReadAsync(new byte[1]).AsTask();
        await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMinutes(1)));
        Assert.True(reading.IsFaulted || await reading == 0);
    }

    private static async ValueTask Write(GatheringStream stream, ReadOnlyMemory<byte> bytes, int way)
    {
        switch (way)
        {
            case 0:
                stream.Write(bytes.Span);
                break;
            case 1:
                stream.Write(bytes.ToArray(), 0, bytes.Length);
                break;
            default:
                await stream.WriteAsync(bytes);
                break;
        }
    }

    private async Task<byte[]> Read(int length)
    {
        byte[] read = new byte[length];
        await using NetworkStream stream = new(server!);
        await stream.ReadExactlyAsync(read);
        return read;
    }
}
