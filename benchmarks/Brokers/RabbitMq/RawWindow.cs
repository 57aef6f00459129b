using System.Collections.Concurrent;
using MessageContracts.Benchmarks.Brokers.Measuring;
using RabbitMQ.Client;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>RabbitMQ.Client with a window of 100 made by hand: confirms by sequence number, publishes behind a lock, and nothing for the case that something fails.</summary>
internal sealed class RawWindow : IContender
{
    private readonly IConnection connection;
    private readonly IChannel channel;
    private readonly SemaphoreSlim window = new(100);
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource> waiting = [];
    private ulong sent;
    private ulong confirmed;

    private RawWindow(IConnection connection, IChannel channel)
    {
        this.connection = connection;
        this.channel = channel;
        channel.BasicAcksAsync += (_, e) =>
        {
            for (ulong tag = e.Multiple ? confirmed + 1 : e.DeliveryTag; tag <= e.DeliveryTag; tag++)
            {
                if (waiting.TryRemove(tag, out TaskCompletionSource? done))
                {
                    done.SetResult();
                }
            }

            confirmed = e.Multiple ? e.DeliveryTag : confirmed;
            return Task.CompletedTask;
        };
    }

    public string Name => "RabbitMQ.Client, a window by hand";

    public static async Task<IContender> Create(ConnectionFactory factory)
    {
        IConnection connection = await factory.CreateConnectionAsync();
        return new RawWindow(connection, await connection.CreateChannelAsync(new CreateChannelOptions(true, false)));
    }

    public async Task Publish()
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await window.WaitAsync();
        await writing.WaitAsync();
        try
        {
            waiting[++sent] = done;
            await channel.BasicPublishAsync(Payload.Exchange, Payload.Key, mandatory: true, RawProperties.Of(), Payload.Body);
        }
        finally
        {
            writing.Release();
        }

        await done.Task;
        window.Release();
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
