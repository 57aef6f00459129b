using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Consuming;

/// <summary>A delivery that is not handled goes to an error handler, or stops; it is never passed over in silence.</summary>
public class ReceiveFaultTests
{
    private static readonly Tagged Message = new() { Tag = "t", User = "u" };

    private readonly List<ReceiveFault> faults = [];

    [Fact]
    public async Task What_does_not_fit_goes_to_the_error_handler_with_its_report_and_bytes()
    {
        await using MessageBus bus = MessageBus.InMemory();
        await bus.Subscribe<Tagged>(Fail, subscribeOptions: new() { OnFault = Keep });

        await Send(bus, "koji.event.Tag.a.b");

        ReceiveFault fault = Assert.Single(faults);
        Assert.Equal("json", fault.Report.Violations[0].Keyword);
        Assert.Equal("{]"u8.ToArray(), fault.Envelope.Body.ToArray());
        Assert.Null(fault.Exception);
    }

    [Fact]
    public async Task A_topic_that_is_none_of_the_message_is_a_fault()
    {
        InMemoryTransport transport = new();
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(transport).OnReceiveFault = Keep);
        Subscription? wide = null;
        await using MessageBus spy = MessageBus.Create(options => options.UseTransport(new Intercepting(transport, given => wide = given with { BindingKey = "#" })).OnReceiveFault = Keep);
        await spy.Subscribe<Tagged>(Fail);

        await Send(bus, "somebody.elses");

        Assert.NotNull(wide);
        Assert.Equal("x-topic", Assert.Single(faults).Report.Violations[0].Keyword);
    }

    [Fact]
    public async Task What_a_handler_throws_reaches_the_error_handler_and_stops_nobody_else()
    {
        int others = 0;
        await using MessageBus bus = MessageBus.InMemory(options => options.OnReceiveFault = Keep);
        await bus.Subscribe<Tagged>(Fail);
        await bus.Subscribe<Tagged>((_, _) =>
        {
            others++;
            return ValueTask.CompletedTask;
        });

        await Message.Publish(bus);

        Assert.Equal("broken", Assert.Single(faults).Exception?.Message);
        Assert.True(faults[0].Report.IsValid);
        Assert.Equal(1, others);
    }

    [Fact]
    public async Task Without_an_error_handler_the_publisher_in_this_process_gets_what_a_handler_throws()
    {
        await using MessageBus bus = MessageBus.InMemory();
        await bus.Subscribe<Tagged>(Fail);

        HandlerFailedException e = await Assert.ThrowsAsync<HandlerFailedException>(async () => await Message.Publish(bus));

        UnhandledDeliveryException unhandled = Assert.IsType<UnhandledDeliveryException>(Assert.Single(Assert.IsType<AggregateException>(e.InnerException).InnerExceptions));
        Assert.Contains("OnFault", unhandled.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_handler_that_fails_has_not_taken_the_delivery()
    {
        await using MessageBus bus = MessageBus.InMemory(options => options.OnReceiveFault = (_, _) => throw new IOException("disk full"));
        await bus.Subscribe<Tagged>(Fail);

        HandlerFailedException e = await Assert.ThrowsAsync<HandlerFailedException>(async () => await Message.Publish(bus));

        Assert.Contains("disk full", e.Message, StringComparison.Ordinal);
    }

    private static ValueTask Fail(Received<Tagged> received, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");

    private ValueTask Keep(ReceiveFault fault, CancellationToken cancellationToken)
    {
        faults.Add(fault);
        return ValueTask.CompletedTask;
    }

    private static async Task Send(MessageBus bus, string key) => await bus.Transport.Send(
        new() { MessageId = "m", Timestamp = default, SchemaName = "", Family = "", RoutingKey = key, Body = "{]"u8.ToArray() },
        Deadline.After(TimeSpan.FromSeconds(1)),
        default);

    /// <summary>Changes what is subscribed to: stands for a queue that has bindings of its own.</summary>
    private sealed class Intercepting(IMessageTransport inner, Func<Subscription, Subscription> change) : IMessageTransport
    {
        public ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken) => inner.Send(envelope, deadline, cancellationToken);

        public ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken) => inner.Subscribe(change(subscription), cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
