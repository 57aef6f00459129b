using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Transports.Testing;

namespace MessageContracts.Benchmarks.Brokers.Stomp;

/// <summary>
/// A socket and nothing else: the same message of 1 KB with the same headers, written at once by whoever publishes, its receipt awaited. Nothing is validated, and
/// there is nothing for the case that something fails.
/// </summary>
internal sealed class BareSocket : IContender
{
    private readonly TcpClient client;
    private readonly string destination;
    private readonly byte[] body;
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim window = new(256);
    private readonly ConcurrentDictionary<long, TaskCompletionSource> waiting = [];
    private long sent;

    private BareSocket(TcpClient client, string destination, byte[] body) =>
        (this.client, this.destination, this.body) = (client, destination, body);

    public string Name => "a bare socket";

    public static async Task<IContender> Create(int port, string destination, byte[] body)
    {
        BareSocket bare = new(new TcpClient { NoDelay = true }, destination, body);
        await bare.client.ConnectAsync("127.0.0.1", port);
        await bare.client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"CONNECT\naccept-version:1.2\nhost:/\nlogin:{ActiveMqServer.User}\npasscode:{ActiveMqServer.Password}\n\n\0"));
        byte[] answer = new byte[1024];
        int count = await bare.client.GetStream().ReadAsync(answer);
        if (!answer.AsSpan(0, count).StartsWith("CONNECTED"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer, 0, count));
        }

        _ = Task.Run(bare.ReadReceipts);
        return bare;
    }

    public async Task Publish()
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.WaitAsync();
        await writing.WaitAsync();
        try
        {
            long receipt = ++sent;
            waiting[receipt] = done;
            await client.GetStream().WriteAsync(Frame(receipt));
        }
        finally
        {
            writing.Release();
        }

        await done.Task;
        window.Release();
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private byte[] Frame(long receipt)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        byte[] head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            SEND
            receipt:{receipt}
            destination:{destination}
            persistent:true
            content-type:application/json
            content-encoding:utf-8
            content-length:{body.Length}
            amqp-message-id:{Guid.CreateVersion7(now)}
            sent-at:{now:yyyy-MM-dd'T'HH\c:mm\c:ss'+00'\c'00'}
            fedora_messaging_schema:base.message
            fedora_messaging_severity:20
            amq-msg-type:text


            """));
        return [.. head, .. body, 0];
    }

    private async Task ReadReceipts()
    {
        using StreamReader reader = new(client.GetStream(), Encoding.UTF8);
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("receipt-id:", StringComparison.Ordinal) && waiting.TryRemove(long.Parse(line.AsSpan(11), CultureInfo.InvariantCulture), out TaskCompletionSource? done))
                {
                    done.SetResult();
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Closed at the end.
        }
    }
}
