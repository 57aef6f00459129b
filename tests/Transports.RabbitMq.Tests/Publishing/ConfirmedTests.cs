using System.Collections.Concurrent;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.Publishing;

/// <summary>A message that goes well.</summary>
[Collection(BrokerCollection.Name)]
public sealed class ConfirmedTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task The_receipt_says_where_the_message_went_and_the_queue_has_it_with_its_properties()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        Envelope envelope = Envelopes.Of("m1") with
        {
            Priority = 3,
            TimeToLive = TimeSpan.FromMinutes(1),
            Severity = MessageSeverity.Warning,
            Headers = new() { ["build"] = "bash", ["count"] = 7, ["large"] = 5_000_000_000, ["none"] = JsonAny.Null, ["deep"] = JsonAny.Parse("""{"a":[1,true,2.5]}""") },
        };

        PublishReceipt receipt = await transport.Send(envelope);

        Assert.Equal(new PublishReceipt("m1", Envelopes.Key, PublishOutcome.Confirmed, 1, receipt.Elapsed), receipt);
        BasicGetResult got = Assert.Single(await queue.Drain());
        IReadOnlyBasicProperties properties = got.BasicProperties;
        Assert.Equal(("m1", "application/json", "utf-8", DeliveryModes.Persistent, 3, "60000"), (properties.MessageId, properties.ContentType, properties.ContentEncoding, properties.DeliveryMode, properties.Priority, properties.Expiration));
        Dictionary<string, string> headers = properties.Headers!.ToDictionary(header => header.Key, header => HeaderValues.ToJson(header.Value).ToString());
        Assert.Equal(("\"bash\"", "7", "5000000000", "null", """{"a":[1,true,2.5]}"""), (headers["build"], headers["count"], headers["large"], headers["none"], headers["deep"]));
        Assert.Equal(("\"base.message\"", "30", "\"2026-02-03T04:05:06+00:00\"", "3"), (headers["fedora_messaging_schema"], headers["fedora_messaging_severity"], headers["sent-at"], headers["priority"]));
        Assert.Equal(9, headers.Count);
    }

    [BrokerFact]
    public async Task Many_callers_share_the_channel_without_waiting_for_each_other()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        await transport.Send(Envelopes.Of());
        const int Messages = 2000;

        Deadline together = Envelopes.In(60);
        PublishReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, Messages).Select(_ => transport.Send(Envelopes.Of(), 60)));

        Assert.All(receipts, receipt => Assert.Equal((PublishOutcome.Confirmed, 1), (receipt.Outcome, receipt.Attempts)));
        Assert.Equal(Messages + 1, (await queue.DrainIds()).Distinct().Count());
        Assert.True(together.Elapsed < TimeSpan.FromSeconds(20), $"{Messages} messages took {together.Elapsed}.");
    }

    [BrokerFact]
    public async Task Messages_of_one_caller_arrive_in_the_order_they_were_sent()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        string[] ids = [.. Enumerable.Range(0, 500).Select(i => $"{i}")];

        await Task.WhenAll(ids.Select(id => transport.Send(Envelopes.Of(id), 30)));

        Assert.Equal(ids, await queue.DrainIds());
    }

    [BrokerFact]
    public async Task A_key_that_no_queue_is_bound_for_is_unroutable()
    {
        TestQueue queue = await TestQueue.Create(broker, "wanted.#");
        await using RabbitMqTransport transport = new(queue.Options);

        PublishReceipt[] receipts = await Task.WhenAll(
            transport.Send(Envelopes.Of("a", "wanted.x")),
            transport.Send(Envelopes.Of("b", "other")),
            transport.Send(Envelopes.Of("b", "wanted.y")));

        Assert.Equal([PublishOutcome.Confirmed, PublishOutcome.Unroutable, PublishOutcome.Confirmed], receipts.Select(receipt => receipt.Outcome));
    }

    [BrokerFact]
    public async Task A_headers_exchange_routes_by_the_headers()
    {
        await using RabbitMqTransport transport = new(broker.Options);
        ConcurrentQueue<Envelope> got = [];
        Subscription wanted = Envelopes.Keeping(got) with { Family = "Koji", Exchange = ExchangeKind.Headers, Headers = new(new() { ["type"] = "Tag", ["id"] = 7 }) };
        await using IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);
        Envelope envelope = Envelopes.Of("h1", "") with { Exchange = ExchangeKind.Headers, Headers = new() { ["type"] = "Tag", ["id"] = 7 } };

        Assert.Equal(("amq.headers", PublishOutcome.Confirmed), ((await transport.Send(envelope)) is var receipt ? (receipt.Destination, receipt.Outcome) : default));
        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(envelope with { Headers = new() { ["type"] = "Untag", ["id"] = 7 } })).Outcome);
        await Eventually.Holds(() => got.Count == 1);
    }
}
