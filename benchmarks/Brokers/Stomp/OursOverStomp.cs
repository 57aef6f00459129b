using MessageContracts.Benchmarks.Brokers.Measuring;
using MessageContracts.Koji;
using MessageContracts.Transports.Stomp;

namespace MessageContracts.Benchmarks.Brokers.Stomp;

/// <summary>MessageContracts, from the record: written, validated, routed, published, its receipt awaited.</summary>
internal sealed class OursOverStomp(StompOptions options, RepoInit message) : IContender
{
    private readonly MessageBus bus = MessageBus.Create(bus => bus.UseStomp(options).Set(KojiTopics.Prefix, StompRun.Prefix));

    public string Name => "MessageContracts";

    public Task Publish() => message.Publish(bus).AsTask();

    public ValueTask DisposeAsync() => bus.DisposeAsync();
}
