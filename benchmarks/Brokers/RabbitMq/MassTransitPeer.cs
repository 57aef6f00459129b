using MassTransit;
using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Transports.Testing;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>MassTransit 8.5 as it is set up by default: confirms on, its envelope around the message.</summary>
internal sealed class MassTransitPeer(IBusControl bus) : IContender
{
    /// <summary>Where it publishes to: an exchange of type fanout, which it declares.</summary>
    public const string Exchange = "benchmark-masstransit";

    private static readonly RepoMessage Message = new() { Text = new string('n', Payload.Body.Length - 11) };

    public string Name => "MassTransit 8.5";

    public static async Task<IContender> Create(int port)
    {
        IBusControl bus = Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host("127.0.0.1", (ushort)port, "/", host =>
            {
                host.Username(RabbitMqDefinitions.User);
                host.Password(RabbitMqDefinitions.Password);
            });
            configure.Message<RepoMessage>(topology => topology.SetEntityName(Exchange));
        });
        await bus.StartAsync();
        return new MassTransitPeer(bus);
    }

    public Task Publish() => bus.Publish(Message);

    public async ValueTask DisposeAsync() => await bus.StopAsync();
}

/// <summary>A message of as many bytes as ours.</summary>
public sealed record RepoMessage
{
    public required string Text { get; init; }
}
