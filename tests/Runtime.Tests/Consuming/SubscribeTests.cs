using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Consuming;

public class SubscribeTests
{
    [Fact]
    public async Task A_subscriber_gets_the_messages_that_its_fields_ask_for_until_it_ends()
    {
        await using MessageBus bus = MessageBus.InMemory();
        List<Received<Tagged>> got = [];
        IMessageSubscription subscription = await bus.Subscribe(Keep(got), new TopicFilter<Tagged>(["f40"]));

        Assert.Equal(PublishOutcome.Confirmed, (await new Tagged { Tag = "f40", User = "b.c" }.Publish(bus)).Outcome);
        Assert.Equal(PublishOutcome.Unroutable, (await new Tagged { Tag = "f41", User = "b" }.Publish(bus)).Outcome);
        await subscription.DisposeAsync();
        await new Tagged { Tag = "f40", User = "late" }.Publish(bus);

        Received<Tagged> only = Assert.Single(got);
        Assert.Equal("b.c", only.Message.User);
        Assert.Equal(["f40", "b_c"], only.Topic!.Fields);
    }

    [Fact]
    public async Task A_subscriber_for_any_segment_learns_which()
    {
        await using MessageBus bus = MessageBus.InMemory();
        List<Received<TestDone<AnyNamespace>>> got = [];
        await bus.Subscribe(Keep(got));

        await new TestDone<Osci> { Namespace = "osci" }.Publish(bus);
        await new TestDone<NoNamespace> { Namespace = "" }.Publish(bus);
        await bus.Transport.Send(Envelope("VirtualTopic.eng.ci.a.b.test.done", "{}"u8), Deadline.After(TimeSpan.FromSeconds(1)), default);

        Assert.Equal(["osci", null], got.Select(received => received.Topic?.Parameters[0]));
    }

    [Fact]
    public async Task On_a_headers_exchange_the_fixed_headers_select()
    {
        await using MessageBus bus = MessageBus.InMemory(options => options.Exchange(ExchangeKind.Headers));
        List<Received<Tagged>> got = [];
        await bus.Subscribe(Keep(got));

        await new Tagged { Tag = "t", User = "u" }.Publish(bus);
        await bus.Transport.Send(Envelope("", "{}"u8) with { Exchange = ExchangeKind.Headers, Headers = new() { ["type"] = "Untag" } }, Deadline.After(TimeSpan.FromSeconds(1)), default);

        Assert.Null(Assert.Single(got).Topic);
    }

    [Fact]
    public async Task On_a_headers_exchange_the_fields_wanted_are_looked_up_in_the_message()
    {
        await using MessageBus bus = MessageBus.InMemory(options => options.Exchange(ExchangeKind.Headers));
        List<Received<Tagged>> got = [];
        await bus.Subscribe(Keep(got), new TopicFilter<Tagged>([null, "b.c"]));

        await new Tagged { Tag = "t", User = "b.c" }.Publish(bus);
        await new Tagged { Tag = "t", User = "other" }.Publish(bus);

        Assert.Equal("b.c", Assert.Single(got).Message.User);
    }

    [Fact]
    public async Task Ending_a_subscription_completes_it()
    {
        await using MessageBus bus = MessageBus.InMemory();
        IMessageSubscription subscription = await bus.Subscribe(Keep<Tagged>([]));

        Assert.False(subscription.Completion.IsCompleted);
        await subscription.DisposeAsync();

        await subscription.Completion;
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
