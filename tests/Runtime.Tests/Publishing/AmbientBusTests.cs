using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Publishing;

public class AmbientBusTests
{
    [Fact]
    public async Task Without_a_bus_publishing_says_what_to_do()
    {
        NoBusConfiguredException e = await Assert.ThrowsAsync<NoBusConfiguredException>(async () => await new Tagged { Tag = "t", User = "u" }.Publish());

        Assert.Contains("MessageBus.Default", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bus_that_is_disposed_of_loses_nothing_in_silence()
    {
        MessageBus bus = MessageBus.InMemory();
        await bus.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await new Tagged { Tag = "t", User = "u" }.Publish(bus));
    }

    [Fact]
    public void A_message_that_is_null_is_the_argument_at_fault() =>
        Assert.Equal("message", Assert.Throws<ArgumentNullException>(() => ((Tagged)null!).RoutingKey()).ParamName);

    [Fact]
    public async Task A_bus_in_scope_is_the_current_one_in_its_flow_only()
    {
        await using MessageBus outer = MessageBus.InMemory();
        await using MessageBus inner = MessageBus.InMemory();
        using (MessageBus.Use(outer))
        {
            using (MessageBus.Use(inner))
            {
                await Task.Yield();
                Assert.Same(inner, MessageBus.Current);
            }

            Assert.Same(outer, MessageBus.Current);
        }

        Assert.Throws<NoBusConfiguredException>(() => MessageBus.Current);
    }

    [Fact]
    public void A_bus_without_a_transport_is_refused() =>
        Assert.Contains("UseInMemory", Assert.Throws<InvalidOperationException>(() => MessageBus.Create(_ => { })).Message, StringComparison.Ordinal);
}
