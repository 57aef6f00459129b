using System.Collections.Concurrent;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.BadInput;

/// <summary>A message that the broker refuses fails alone; those beside it get through.</summary>
[Collection(BrokerCollection.Name)]
public sealed class RefusedMessageTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task A_missing_exchange_is_told_and_the_broker_is_not_asked_for_every_message()
    {
        TestQueue queue = await TestQueue.Create(broker);
        ConcurrentQueue<TransportEvent> events = [];
        await using RabbitMqTransport transport = new(queue.Options with { Exchanges = new() { ["Lost"] = new("no.such") }, OnEvent = events.Enqueue });

        Task<PublishReceipt>[] good = [.. Enumerable.Range(0, 200).Select(_ => transport.Send(Envelopes.Of(), 30))];
        for (int i = 0; i < 50; i++)
        {
            DestinationNotFoundException e = await Assert.ThrowsAsync<DestinationNotFoundException>(() => transport.Send(Envelopes.Of() with { Family = "Lost" }));
            Assert.Contains("no.such", e.Message, StringComparison.Ordinal);
            Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
        }

        await Task.WhenAll(good);
        Assert.Single(events, one => one.Kind == TransportEventKind.Connected);
    }

    [BrokerFact]
    public async Task A_missing_exchange_that_was_assumed_costs_its_messages_alone()
    {
        TestQueue queue = await TestQueue.Create(broker);
        ConcurrentQueue<TransportEvent> events = [];
        await using RabbitMqTransport transport = new(queue.Options with { Exchanges = new() { ["Lost"] = new("no.such", ExchangeSetup.Assume) }, OnEvent = events.Enqueue });

        (int good, PublishException[] bad) = await Mixed(transport, i => i % 100 == 50 ? Envelopes.Of() with { Family = "Lost" } : Envelopes.Of(), 500);

        Assert.Equal((495, 5), (good, bad.Length));
        Assert.All(bad, e => Assert.True(Assert.IsType<DestinationNotFoundException>(e).Receipt.IsCertain));
        Assert.InRange(events.Count(one => one.Kind == TransportEventKind.Connected), 1, 4);
        Assert.Equal(495, (await queue.DrainIds()).Distinct().Count());
    }

    [BrokerFact]
    public async Task A_key_that_is_not_permitted_costs_its_message_alone()
    {
        await using RabbitMqTransport owner = new(broker.Options);
        ConcurrentBag<string> received = [];
        await using IMessageSubscription all = await owner.Subscribe(Envelopes.Keeping(received), CancellationToken.None);
        await using RabbitMqTransport transport = new(broker.Options with { UserName = RabbitMqDefinitions.LimitedUser });

        (int good, PublishException[] bad) = await Mixed(transport, i => Envelopes.Of(key: i % 150 == 70 ? "com.example.not.allowed" : "org.fedoraproject.x"), 450);

        Assert.Equal((447, 3), (good, bad.Length));
        Assert.All(bad, e => Assert.Contains("com.example.not.allowed", Assert.IsType<PermissionDeniedException>(e).Message, StringComparison.Ordinal));
        Assert.All(bad, e => Assert.True(e.Receipt.IsCertain));
        await Eventually.Holds(() => received.Distinct().Count() == 447);
    }

    [BrokerFact]
    public async Task A_body_larger_than_the_broker_takes_costs_its_message_alone()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await broker.Server.Control("eval", "application:set_env(rabbit, max_message_size, 262144).");
        try
        {
            await using RabbitMqTransport transport = new(queue.Options);

            (int good, PublishException[] bad) = await Mixed(transport, i => Envelopes.Of(size: i == 500 ? 300_000 : 1000), 1000);

            Assert.Equal(999, good);
            Assert.Equal(PublishOutcome.Rejected, Assert.IsType<MessageTooLargeException>(Assert.Single(bad)).Receipt.Outcome);
            Assert.Equal(999, (await queue.DrainIds()).Distinct().Count());
        }
        finally
        {
            await broker.Server.Control("eval", "application:set_env(rabbit, max_message_size, 134217728).");
        }
    }

    [BrokerFact]
    public async Task A_body_larger_than_allowed_here_is_not_sent()
    {
        await using RabbitMqTransport transport = new(broker.Options with { MaxBodyBytes = 1000 });

        MessageTooLargeException e = await Assert.ThrowsAsync<MessageTooLargeException>(() => transport.Send(Envelopes.Of(size: 1001)));

        Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
    }

    [BrokerFact]
    public async Task Headers_larger_than_a_frame_are_refused_here_and_the_connection_lives_on()
    {
        TestQueue queue = await TestQueue.Create(broker);
        ConcurrentQueue<TransportEvent> events = [];
        await using RabbitMqTransport transport = new(queue.Options with { OnEvent = events.Enqueue });

        InvalidHeaderException e = await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(Envelopes.Of() with { Headers = new() { ["big"] = new string('x', 200_000) } }));
        await transport.Send(Envelopes.Of());

        Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
        Assert.Single(events);
    }

    [BrokerFact]
    public async Task A_header_that_AMQP_cannot_hold_is_refused_by_its_name()
    {
        await using RabbitMqTransport transport = new(broker.Options);

        InvalidHeaderException large = await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(Envelopes.Of() with { Headers = new() { ["huge"] = JsonAny.Parse("123456789012345678901") } }));
        InvalidHeaderException reserved = await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(Envelopes.Of() with { Headers = new() { ["sent-at"] = "now" } }));

        Assert.Contains("huge", large.Message, StringComparison.Ordinal);
        Assert.Contains("sent-at", reserved.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_key_of_255_bytes_is_sent_one_of_256_is_not()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of(key: new string('ž', 127) + "a"))).Outcome);
        await Assert.ThrowsAsync<InvalidDestinationException>(() => transport.Send(Envelopes.Of(key: new string('ž', 128))));
    }

    [BrokerFact]
    public async Task An_exchange_of_another_type_is_told()
    {
        await using RabbitMqTransport transport = new(broker.Options with { TopicExchange = new("amq.headers", ExchangeSetup.Declare) });

        DestinationMismatchException e = await Assert.ThrowsAsync<DestinationMismatchException>(() => transport.Send(Envelopes.Of()));

        Assert.Contains("type", e.Message, StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
    }

    [BrokerFact]
    public async Task An_exchange_of_another_type_that_is_only_asked_for_is_told_too()
    {
        await using RabbitMqTransport transport = new(broker.Options with { TopicExchange = new("amq.fanout") });

        DestinationMismatchException publishing = await Assert.ThrowsAsync<DestinationMismatchException>(() => transport.Send(Envelopes.Of()));
        SubscribeException subscribing = await Assert.ThrowsAsync<SubscribeException>(async () => await transport.Subscribe(Envelopes.Keeping([]), CancellationToken.None));

        Assert.Equal((PublishOutcome.NotSent, BrokerFaultKind.DestinationMismatch), (publishing.Receipt.Outcome, subscribing.Cause));
    }

    [BrokerFact]
    public async Task An_exchange_that_differs_in_more_than_its_type_is_used_as_it_is()
    {
        string name = $"x.{Guid.NewGuid():N}";
        await using (IConnection connection = await broker.Connect())
        await using (IChannel channel = await connection.CreateChannelAsync())
        {
            await channel.ExchangeDeclareAsync(name, ExchangeType.Topic, durable: false, autoDelete: false, new Dictionary<string, object?> { ["alternate-exchange"] = "amq.fanout" });
        }

        await using RabbitMqTransport transport = new(broker.Options with { TopicExchange = new(name) });

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of())).Outcome);
    }

    [BrokerFact]
    public async Task An_exchange_that_may_not_be_declared_is_told()
    {
        await using RabbitMqTransport transport = new(broker.Options with { UserName = RabbitMqDefinitions.LimitedUser, TopicExchange = new("new.exchange", ExchangeSetup.Declare) });

        PermissionDeniedException e = await Assert.ThrowsAsync<PermissionDeniedException>(() => transport.Send(Envelopes.Of()));

        Assert.Contains("new.exchange", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task An_exchange_is_declared_where_that_is_asked_for()
    {
        string name = $"x.{Guid.NewGuid():N}";
        await using RabbitMqTransport transport = new(broker.Options with { TopicExchange = new(name, ExchangeSetup.Declare) });

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of())).Outcome);
        Assert.Contains($"{name}\ttopic\ttrue", await broker.Server.Control("list_exchanges", "name", "type", "durable"), StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_full_queue_refuses_for_certain()
    {
        TestQueue queue = await TestQueue.Create(broker, arguments: new() { ["x-max-length"] = 1, ["x-overflow"] = "reject-publish" });
        await using RabbitMqTransport transport = new(queue.Options);
        await transport.Send(Envelopes.Of("first"));

        MessageRefusedException e = await Assert.ThrowsAsync<MessageRefusedException>(() => transport.Send(Envelopes.Of("second")));

        Assert.Equal((PublishOutcome.Rejected, 1), (e.Receipt.Outcome, e.Receipt.Attempts));
        Assert.Equal(["first"], await queue.DrainIds());
    }

    private static async Task<(int Good, PublishException[] Bad)> Mixed(RabbitMqTransport transport, Func<int, Envelope> envelope, int count)
    {
        PublishException?[] outcomes = await Task.WhenAll(Enumerable.Range(0, count).Select(async i =>
        {
            try
            {
                await transport.Send(envelope(i), 30);
                return null;
            }
            catch (PublishException e)
            {
                return e;
            }
        }));
        return (outcomes.Count(e => e is null), [.. outcomes.OfType<PublishException>()]);
    }
}
