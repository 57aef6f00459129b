using MessageContracts.Benchmarks.Brokers.Measuring;
using RabbitMQ.Client;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>RabbitMQ.Client alone, with its own tracking of confirms: at most 100 messages under way, as its faults ask for.</summary>
internal sealed class RawTracked(IConnection connection, IChannel channel) : IContender
{
    private readonly SemaphoreSlim window = new(100);

    public string Name => "RabbitMQ.Client, its tracking";

    public static async Task<IContender> Create(ConnectionFactory factory)
    {
        IConnection connection = await factory.CreateConnectionAsync();
        return new RawTracked(connection, await connection.CreateChannelAsync(new CreateChannelOptions(true, true)));
    }

    public async Task Publish()
    {
        await window.WaitAsync();
        try
        {
            await channel.BasicPublishAsync(Payload.Exchange, Payload.Key, mandatory: true, RawProperties.Of(), Payload.Body);
        }
        finally
        {
            window.Release();
        }
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
