using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Consuming;

public class SubscribeTests
{
    [Fact]
    public async Task A_subscriber_gets_the_messages_that_its_fields_ask_for_until_it_ends()
    {
        await using MessageBus bus = MessageBus.InMemory();
        List<Received<Tagged>> got = [];
        IAsyncDisposable subscription = await bus.Subscribe<Tagged>(Keep(got), null, default, "f40");

        Assert.Equal(PublishOutcome.Confirmed, (await new Tagged { Tag = "f40", User = "b.c" }.Publish(bus)).Outcome);
        Assert.Equal(PublishOutcome.Unroutable, (await new Tagged { Tag = "f41", User = "b" }.Publish(bus)).Outcome);
        await subscription.DisposeAsync();
        await new Tagged { Tag = "f40", User = "late" }.Publish(bus);

        Received<Tagged> only = Assert.Single(got);
        Assert.Equal("b.c", only.Message.User);
        Assert.Equal(["f40", "b_c"], only.Fields);
    }

    [Fact]
    public async Task A_subscriber_for_any_segment_learns_which()
    {
        await using MessageBus bus = MessageBus.InMemory();
        List<Received<TestDone<AnyNamespace>>> got = [];
        await bus.Subscribe(Keep(got));

        await new TestDone<Osci> { Namespace = "osci" }.Publish(bus);
        await new TestDone<NoNamespace> { Namespace = "" }.Publish(bus);
        await bus.Transport.Send(Envelope("VirtualTopic.eng.ci.a.b.test.done", "{}"u8), default);

        Assert.Equal(["osci", null], got.Select(received => received.Parameters[0]));
    }

    [Fact]
    public async Task On_a_headers_exchange_the_fixed_headers_select()
    {
        await using MessageBus bus = MessageBus.InMemory(options => options.Exchange(ExchangeKind.Headers));
        List<Received<Tagged>> got = [];
        await bus.Subscribe(Keep(got));

        await new Tagged { Tag = "t", User = "u" }.Publish(bus);
        await bus.Transport.Send(Envelope("", "{}"u8) with { Exchange = ExchangeKind.Headers, Headers = new() { ["type"] = "Untag" } }, default);

        Assert.Single(got);
    }

    [Fact]
    public async Task What_does_not_fit_goes_to_the_fault_handler_with_its_report()
    {
        await using MessageBus bus = MessageBus.InMemory();
        List<ReceiveFault> faults = [];
        await bus.Subscribe<Tagged>((_, _) => throw new InvalidOperationException("not reached"), (fault, _) =>
        {
            faults.Add(fault);
            return ValueTask.CompletedTask;
        });

        await bus.Transport.Send(Envelope("koji.event.Tag.a.b", "{]"u8), default);

        Assert.Equal("json", Assert.Single(faults).Report.Violations[0].Keyword);
    }

    [Fact]
    public async Task What_a_handler_throws_reaches_the_error_handler_and_stops_nobody_else()
    {
        List<Exception> errors = [];
        List<Received<Tagged>> got = [];
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(new InMemoryTransport((e, _) => errors.Add(e))));
        await bus.Subscribe<Tagged>((_, _) => throw new InvalidOperationException("broken"));
        await bus.Subscribe(Keep(got));

        await new Tagged { Tag = "t", User = "u" }.Publish(bus);

        Assert.Equal("broken", Assert.Single(errors).Message);
        Assert.Single(got);
    }

    [Fact]
    public async Task Without_an_error_handler_the_publisher_gets_what_a_handler_throws()
    {
        await using MessageBus bus = MessageBus.InMemory();
        await bus.Subscribe<Tagged>((_, _) => throw new InvalidOperationException("broken"));

        PublishException e = await Assert.ThrowsAsync<PublishException>(async () => await new Tagged { Tag = "t", User = "u" }.Publish(bus));

        Assert.IsType<AggregateException>(e.InnerException);
    }

    private static Func<Received<T>, CancellationToken, ValueTask> Keep<T>(List<Received<T>> got)
        where T : IMessage<T> => (received, _) =>
        {
            got.Add(received);
            return ValueTask.CompletedTask;
        };

    private static Envelope Envelope(string key, ReadOnlySpan<byte> body) => new()
    {
        MessageId = "m",
        Timestamp = default,
        SchemaName = "",
        Family = "",
        RoutingKey = key,
        Body = body.ToArray(),
    };
}
