using MassTransit;
using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Transports.Testing;
using RabbitMQ.Client;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>MassTransit 8.5: confirms on, its envelope around the message.</summary>
internal sealed class MassTransitPeer<T>(string name, IBusControl bus, T message, bool mandatory) : IContender
    where T : class
{
    private static readonly IPipe<PublishContext<T>> Mandatory =
        Pipe.Execute<PublishContext<T>>(context => context.GetPayload<RabbitMqSendContext>().Mandatory = true);

    public string Name => name;

    public Task Publish() => mandatory ? bus.Publish(message, Mandatory) : bus.Publish(message);

    public async ValueTask DisposeAsync() => await bus.StopAsync();
}

/// <summary>The ways in which MassTransit takes part.</summary>
internal static class MassTransitPeers
{
    /// <summary>An exchange of type fanout, as MassTransit declares it by default.</summary>
    public const string Exchange = "benchmark-masstransit";

    private static readonly string Text = new('n', Payload.Body.Length - 11);

    /// <summary>As it is set up by default: through a fanout exchange, and a message that no queue takes is dropped by the broker without a word.</summary>
    public static async Task<IContender> Default(int port) =>
        new MassTransitPeer<FannedOut>("MassTransit 8.5", await Start(port, bus => bus.Message<FannedOut>(topology => topology.SetEntityName(Exchange))), new() { Text = Text }, mandatory: false);

    /// <summary>With the same work for the broker as everybody else's messages: through the same topic exchange to the same queue, and a message that no queue takes comes back.</summary>
    public static async Task<IContender> Alike(int port)
    {
        IBusControl bus = await Start(port, bus =>
        {
            bus.Message<Routed>(topology => topology.SetEntityName(Payload.Exchange));
            bus.Publish<Routed>(topology => topology.ExchangeType = ExchangeType.Topic);
            bus.Send<Routed>(topology => topology.UseRoutingKeyFormatter(_ => Payload.Key));
        });
        return new MassTransitPeer<Routed>("MassTransit 8.5, routed and mandatory as ours", bus, new() { Text = Text }, mandatory: true);
    }

    private static async Task<IBusControl> Start(int port, Action<IRabbitMqBusFactoryConfigurator> set)
    {
        IBusControl bus = Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host("127.0.0.1", (ushort)port, "/", host =>
            {
                host.Username(RabbitMqDefinitions.User);
                host.Password(RabbitMqDefinitions.Password);
            });
            set(configure);
        });
        await bus.StartAsync();
        return bus;
    }
}

/// <summary>A message of as many bytes as ours.</summary>
public sealed record FannedOut
{
    public required string Text { get; init; }
}

/// <inheritdoc cref="FannedOut"/>
public sealed record Routed
{
    public required string Text { get; init; }
}
