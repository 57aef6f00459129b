using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Transports.RabbitMq;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>MessageContracts, from the record: written, validated, routed, published, confirmed.</summary>
internal sealed class Ours(RabbitMqOptions options) : IContender
{
    private readonly MessageBus bus = MessageBus.Create(bus => bus.UseRabbitMq(options));

    public string Name => "MessageContracts";

    public Task Publish() => Payload.Message.Publish(bus).AsTask();

    public ValueTask DisposeAsync() => bus.DisposeAsync();
}
