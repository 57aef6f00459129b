using System.Collections.Concurrent;

namespace MessageContracts.Transports.Stomp.Tests.Publishing;

/// <summary>Messages that go well.</summary>
[Collection(BrokersCollection.Name)]
public sealed class ConfirmedTests(BrokersFixture brokers)
{
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task The_receipt_says_where_the_message_went_and_the_queue_has_it_with_its_headers(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options);
        Envelope envelope = queue.Envelope("m1") with
        {
            Timestamp = DateTimeOffset.UtcNow,
            Priority = 3,
            TimeToLive = TimeSpan.FromMinutes(1),
            Severity = MessageSeverity.Warning,
            Headers = new() { ["nvr"] = "bash-5.2", ["id"] = "x:y\\z", ["scratch"] = false, ["n"] = 7, ["none"] = JsonAny.Null },
            Body = "{\"a\":\"č\"}"u8.ToArray(),
        };

        await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(envelope));
        envelope = envelope with { Headers = new() { ["nvr"] = "bash-5.2", ["x:y"] = "x:y\\z", ["scratch"] = false, ["n"] = 7, ["none"] = JsonAny.Null } };
        PublishReceipt receipt = await transport.Send(envelope);

        Assert.Equal(new PublishReceipt("m1", queue.Destination, PublishOutcome.Confirmed, 1, receipt.Elapsed), receipt);
        StompFrame got = Assert.Single(await queue.Drain());
        FrameHeaders headers = got.Headers;
        Assert.Equal("{\"a\":\"č\"}", got.Text());
        Assert.Equal(("m1", "application/json", "utf-8", "true", "3"), (headers["amqp-message-id"], headers["content-type"], headers["content-encoding"], headers["persistent"], headers["priority"]));
        Assert.Equal(("bash-5.2", "x:y\\z", "false", "7", "null"), (headers["nvr"], headers["x:y"], headers["scratch"], headers["n"], headers["none"]));
        Assert.Equal(("base.message", "30"), (headers["fedora_messaging_schema"], headers["fedora_messaging_severity"]));
        Assert.Equal(envelope.Timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", System.Globalization.CultureInfo.InvariantCulture), headers["sent-at"]);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Many_callers_share_the_connection_without_waiting_for_each_other(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options with { MaxOutstanding = 64 });
        const int Messages = 1000;

        PublishReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, Messages).Select(i => transport.Send(queue.Envelope($"{i}"), 60)));

        Assert.All(receipts, receipt => Assert.Equal((PublishOutcome.Confirmed, 1), (receipt.Outcome, receipt.Attempts)));
        Assert.Equal(Enumerable.Range(0, Messages).Select(i => $"{i}"), await queue.DrainIds());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_connection_stays_open_by_heart_beats_while_nothing_is_published(StompBroker broker)
    {
        ConcurrentQueue<TransportEvent> events = [];
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options with { Heartbeat = TimeSpan.FromMilliseconds(500), OnEvent = events.Enqueue });

        await transport.Send(queue.Envelope("1"));
        await Task.Delay(3000);
        await transport.Send(queue.Envelope("2"));

        Assert.Equal([TransportEventKind.Connected], events.Select(one => one.Kind));
    }

    /// <summary>STOMP has no word for it: what matters is that nobody believes otherwise (<c>docs/reliability.md</c>).</summary>
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_message_that_no_queue_exists_for_is_confirmed_all_the_same(StompBroker broker)
    {
        await using StompTransport transport = new(brokers.Options(broker));

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of(key: "VirtualTopic.eng.nobody"))).Outcome);
    }

    [ActiveMqFact]
    public async Task A_large_message_goes_in_one_piece()
    {
        TestQueue queue = await TestQueue.Create(brokers, StompBroker.ActiveMq);
        await using StompTransport transport = new(queue.Options);
        byte[] body = new byte[900_000];
        Random.Shared.NextBytes(body);
        for (int i = 0; i < body.Length; i++)
        {
            body[i] = (byte)('a' + (body[i] % 26));
        }

        await transport.Send(queue.Envelope("1") with { Body = body });

        Assert.Equal(body, Assert.Single(await queue.Drain()).Body.ToArray());
    }
}
