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
    public async Task Scopes_that_end_out_of_order_leave_no_bus_behind()
    {
        await using MessageBus outer = MessageBus.InMemory();
        await using MessageBus inner = MessageBus.InMemory();
        IDisposable outerScope = MessageBus.Use(outer);
        IDisposable innerScope = MessageBus.Use(inner);

        outerScope.Dispose();
        Assert.Same(inner, MessageBus.Current);

        innerScope.Dispose();
        Assert.Throws<NoBusConfiguredException>(() => MessageBus.Current);
    }

    [Fact]
    public async Task A_scope_that_ended_does_not_end_the_one_that_came_after_it()
    {
        await using MessageBus first = MessageBus.InMemory();
        await using MessageBus second = MessageBus.InMemory();
        IDisposable firstScope = MessageBus.Use(first);
        firstScope.Dispose();
        using (MessageBus.Use(second))
        {
            firstScope.Dispose();
            Assert.Same(second, MessageBus.Current);
        }
    }

    [Fact]
    public async Task A_scope_ends_in_the_flows_that_were_started_in_it_too()
    {
        await using MessageBus bus = MessageBus.InMemory();
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        IDisposable scope = MessageBus.Use(bus);
        Task<Exception> flow = Task.Run(async () =>
        {
            await ended.Task;
            return Record.Exception(() => MessageBus.Current);
        });

        scope.Dispose();
        ended.SetResult();

        Assert.IsType<NoBusConfiguredException>(await flow);
    }

    [Fact]
    public void A_bus_without_a_transport_is_refused() =>
        Assert.Contains("UseInMemory", Assert.Throws<InvalidOperationException>(() => MessageBus.Create(_ => { })).Message, StringComparison.Ordinal);
}
