using System.Collections.Concurrent;

namespace MessageContracts.Transports.Stomp.Tests.Consuming;

/// <summary>Deliveries to subscribers.</summary>
[Collection(BrokersCollection.Name)]
public sealed class SubscribeTests(BrokersFixture brokers)
{
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_handler_may_dispose_of_its_own_subscription_and_its_message_is_acknowledged(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options);
        TaskCompletionSource<IMessageSubscription> own = new();
        Subscription wanted = new() { Family = "Test", Queue = queue.Name, BindingKey = queue.Key, Handler = async (_, _) => await (await own.Task).DisposeAsync() };
        IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);
        own.SetResult(subscription);

        await transport.Send(queue.Envelope("1"));
        await subscription.Completion.WaitAsync(TimeSpan.FromSeconds(10));
        await transport.Send(queue.Envelope("2"));

        Assert.Equal(["2"], await queue.DrainIds());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_handler_is_told_that_its_subscription_ends_and_what_it_gives_up_stays_with_the_broker(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options);
        TaskCompletionSource running = new();
        Subscription wanted = new()
        {
            Family = "Test",
            Queue = queue.Name,
            BindingKey = queue.Key,
            Handler = async (_, ending) =>
            {
                running.SetResult();
                await Task.Delay(Timeout.Infinite, ending);
            },
        };
        IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);
        await transport.Send(queue.Envelope("1"));
        await running.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await subscription.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["1"], await queue.DrainIds());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Disposing_ends_at_once_and_subscribes_not_again(StompBroker broker)
    {
        ConcurrentQueue<TransportEvent> events = [];
        await using StompTransport transport = new(brokers.Options(broker) with { OnEvent = events.Enqueue });
        IMessageSubscription subscription = await transport.Subscribe(To($"VirtualTopic.eng.{unique}.*", null), CancellationToken.None);

        Deadline deadline = Envelopes.In(10);
        await subscription.DisposeAsync();

        Assert.True(deadline.Elapsed < TimeSpan.FromSeconds(1), $"It took {deadline.Elapsed}.");
        Assert.Equal(TransportEventKind.Connected, Assert.Single(events).Kind);
    }

    private readonly ConcurrentQueue<Envelope> got = [];
    private readonly string unique = $"t{Guid.NewGuid():N}";

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq, null)]
    [InlineData(StompBroker.RabbitMq, null)]
    [InlineData(StompBroker.ActiveMq, "team")]
    [InlineData(StompBroker.RabbitMq, "team")]
    public async Task What_is_published_arrives_as_it_was(StompBroker broker, string? queue)
    {
        await using StompTransport transport = new(brokers.Options(broker));
        Envelope sent = Envelopes.Of("m1", $"VirtualTopic.eng.{unique}.a/b%c") with
        {
            Priority = 2,
            TimeToLive = TimeSpan.FromHours(1),
            Timestamp = new DateTimeOffset(2050, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Severity = MessageSeverity.Error,
            Headers = new() { ["nvr"] = "bash\nx:y\\" },
        };
        await using IMessageSubscription subscription = await transport.Subscribe(To($"VirtualTopic.eng.{unique}.*", queue is null ? null : queue + unique), CancellationToken.None);

        await transport.Send(sent);
        await Eventually.Holds(() => got.Count == 1);

        Envelope arrived = got.Single();
        Assert.Equal((sent.MessageId, sent.RoutingKey, sent.Timestamp, sent.Priority, sent.Severity, false), (arrived.MessageId, arrived.RoutingKey, arrived.Timestamp, arrived.Priority, arrived.Severity, arrived.Redelivered));
        Assert.Equal((sent.ContentType, sent.ContentEncoding, "Test", "schema", ExchangeKind.Topic), (arrived.ContentType, arrived.ContentEncoding, arrived.Family, arrived.SchemaName, arrived.Exchange));
        Assert.Equal("bash\nx:y\\", arrived.Headers["nvr"].GetString());
        Assert.Equal(sent.Body.ToArray(), arrived.Body.ToArray());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_wildcard_in_the_middle_takes_the_optional_word(StompBroker broker)
    {
        await using StompTransport transport = new(brokers.Options(broker));
        await using IMessageSubscription subscription = await transport.Subscribe(To($"VirtualTopic.eng.{unique}.#.build.complete", $"q{unique}"), CancellationToken.None);

        foreach (string middle in (string[])["", ".osci"])
        {
            await transport.Send(Envelopes.Of(key: $"VirtualTopic.eng.{unique}{middle}.build.complete"));
            await transport.Send(Envelopes.Of(key: $"VirtualTopic.eng.{unique}{middle}.build.queued"));
        }

        await Eventually.Holds(() => got.Count == 2);
        await Task.Delay(300);
        Assert.Equal([$"VirtualTopic.eng.{unique}.build.complete", $"VirtualTopic.eng.{unique}.osci.build.complete"], got.Select(one => one.RoutingKey).Order());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_queue_keeps_what_comes_while_nobody_is_subscribed(StompBroker broker)
    {
        await using StompTransport transport = new(brokers.Options(broker));
        Subscription wanted = To($"VirtualTopic.eng.{unique}.#", $"q{unique}");
        await (await transport.Subscribe(wanted, CancellationToken.None)).DisposeAsync();

        await transport.Send(Envelopes.Of("1", $"VirtualTopic.eng.{unique}.x"));
        await transport.Send(Envelopes.Of("2", $"VirtualTopic.eng.{unique}.x.y"));
        Assert.Empty(got);
        await using IMessageSubscription later = await transport.Subscribe(wanted, CancellationToken.None);

        await Eventually.Holds(() => got.Count == 2);
        Assert.Equal(["1", "2"], got.Select(one => one.MessageId));
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_delivery_whose_handler_fails_stays_with_the_broker_and_the_subscription_ends(StompBroker broker)
    {
        ConcurrentQueue<TransportEvent> events = [];
        await using StompTransport transport = new(brokers.Options(broker) with { OnEvent = events.Enqueue });
        Subscription wanted = To($"VirtualTopic.eng.{unique}", $"q{unique}");
        IMessageSubscription failing = await transport.Subscribe(wanted with { Handler = (_, _) => throw new InvalidOperationException("handler") }, CancellationToken.None);
        await transport.Send(Envelopes.Of("1", $"VirtualTopic.eng.{unique}"));

        Assert.Equal("handler", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing.Completion.WaitAsync(TimeSpan.FromSeconds(10)))).Message);
        Assert.Contains(events, one => one.Kind == TransportEventKind.SubscriptionEnded);
        await failing.DisposeAsync();
        await using IMessageSubscription next = await transport.Subscribe(wanted, CancellationToken.None);
        await Eventually.Holds(() => got.Count == 1);
        Assert.True(got.Single().Redelivered);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task What_a_handler_has_returned_from_does_not_come_again(StompBroker broker)
    {
        await using StompTransport transport = new(brokers.Options(broker));
        Subscription wanted = To($"VirtualTopic.eng.{unique}", $"q{unique}");
        IMessageSubscription first = await transport.Subscribe(wanted, CancellationToken.None);
        for (int i = 0; i < 300; i++)
        {
            await transport.Send(Envelopes.Of($"{i}", $"VirtualTopic.eng.{unique}"));
        }

        await Eventually.Holds(() => got.Count > 100);
        await first.DisposeAsync();
        await using IMessageSubscription next = await transport.Subscribe(wanted, CancellationToken.None);
        await Eventually.Holds(() => got.Count >= 300);
        await Task.Delay(300);

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}"), got.Select(one => one.MessageId));
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task No_more_than_the_prefetch_is_taken_from_the_queue(StompBroker broker)
    {
        await using StompTransport transport = new(brokers.Options(broker));
        TaskCompletionSource release = new();
        Subscription wanted = To($"VirtualTopic.eng.{unique}", $"q{unique}") with { Prefetch = 3 };
        await using IMessageSubscription slow = await transport.Subscribe(wanted with { Handler = async (_, _) => await release.Task }, CancellationToken.None);
        for (int i = 0; i < 20; i++)
        {
            await transport.Send(Envelopes.Of($"{i}", $"VirtualTopic.eng.{unique}"));
        }

        await using IMessageSubscription other = await transport.Subscribe(wanted, CancellationToken.None);
        await Eventually.Holds(() => got.Count >= 16);
        await Task.Delay(300);

        Assert.InRange(got.Count, 16, 17);
        release.SetResult();
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_subscription_survives_its_connection(StompBroker broker)
    {
        await using TcpProxy proxy = new(brokers.PortOf(broker));
        await using StompTransport transport = new(brokers.Options(broker));
        await using StompTransport proxied = new(BrokersFixture.OptionsAt(broker, proxy.Port));
        await using IMessageSubscription subscription = await proxied.Subscribe(To($"VirtualTopic.eng.{unique}", $"q{unique}"), CancellationToken.None);

        await transport.Send(Envelopes.Of("1", $"VirtualTopic.eng.{unique}"));
        await Eventually.Holds(() => got.Count == 1);
        proxy.Cut(reset: true);
        await transport.Send(Envelopes.Of("2", $"VirtualTopic.eng.{unique}"));

        await Eventually.Holds(() => got.Any(one => one.MessageId == "2"));
    }

    private Subscription To(string bindingKey, string? queue) => Envelopes.Keeping(got) with { SchemaName = "schema", BindingKey = bindingKey, Queue = queue };
}
