using System.Collections.Concurrent;

namespace MessageContracts.Transports.Stomp.Tests.Faults;

/// <summary>Rows 8, 9, 11 to 13 of the fault matrix: one message that cannot be published, among many that can.</summary>
[Collection(BrokersCollection.Name)]
public sealed class BadMessageTests(BrokersFixture brokers)
{
    [ActiveMqFact]
    public async Task A_message_that_is_not_permitted_fails_alone()
    {
        PermissionDeniedException failure = await FailsAlone<PermissionDeniedException>(StompBroker.ActiveMq, Envelopes.Of("bad", "VirtualTopic.other.x"));

        Assert.Contains("not authorized to write to: topic://VirtualTopic.other.x", failure.Message, StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.Rejected, failure.Receipt.Outcome);
    }

    [ActiveMqFact]
    public async Task A_message_that_is_larger_than_the_broker_takes_fails_alone()
    {
        MessageTooLargeException failure = await FailsAlone<MessageTooLargeException>(StompBroker.ActiveMq, Envelopes.Of("bad", "VirtualTopic.eng.x", ActiveMqServer.MaxFrameBytes + 1));

        Assert.Equal(PublishOutcome.Rejected, failure.Receipt.Outcome);
    }

    [ActiveMqFact]
    public async Task A_message_with_a_header_that_is_longer_than_the_broker_takes_fails_alone() =>
        await FailsAlone<MessageTooLargeException>(StompBroker.ActiveMq, Envelopes.Of("bad", "VirtualTopic.eng.x") with { Headers = new() { ["large"] = new string('x', 20_000) } });

    [Theory]
    [InlineData(1, 61_440)]
    [InlineData(200, 1)]
    public async Task Headers_that_a_subscriber_would_not_read_are_not_sent(int count, int length)
    {
        await using StompTransport transport = new(BrokersFixture.OptionsAt(StompBroker.RabbitMq, Ports.Free(1)[0]));
        ValueMap<JsonAny> headers = new(Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"h{i}", (JsonAny)new string('x', length))));

        InvalidHeaderException failure = await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(Envelopes.Of() with { Headers = headers }));

        Assert.Contains("Put large values into the body", failure.Message, StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.NotSent, failure.Receipt.Outcome);
    }

    [RabbitMqFact]
    public async Task The_longest_headers_that_are_sent_are_read()
    {
        TestQueue queue = await TestQueue.Create(brokers, StompBroker.RabbitMq);
        ConcurrentQueue<Envelope> got = [];
        await using StompTransport transport = new(queue.Options);
        Subscription wanted = Envelopes.Keeping(got) with { BindingKey = queue.Key };
        await using IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);

        await transport.Send(queue.Envelope("long") with { Headers = new() { ["large"] = new string('x', 60_000) } });

        await Eventually.Holds(() => got.Count == 1);
        Assert.Equal(60_000, got.Single().Headers["large"].GetString()?.Length);
    }

    [RabbitMqFact]
    public async Task A_message_to_a_missing_exchange_says_so()
    {
        await using StompTransport transport = new(brokers.Options(StompBroker.RabbitMq) with { Exchange = "no.such" });

        PublishException[] failures = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Assert.ThrowsAnyAsync<PublishException>(() => transport.Send(Envelopes.Of($"{i}")))));

        Assert.All(failures, failure => Assert.Contains("no exchange 'no.such'", Assert.IsType<DestinationNotFoundException>(failure).Message, StringComparison.Ordinal));
    }

    [RabbitMqFact]
    public async Task A_message_to_a_topic_that_is_not_permitted_fails_alone()
    {
        StompOptions limited = brokers.Options(StompBroker.RabbitMq) with { UserName = RabbitMqDefinitions.LimitedUser };
        await using StompTransport transport = new(limited);
        Task<PublishReceipt>[] good = [.. Enumerable.Range(0, 100).Select(i => transport.Send(Envelopes.Of($"good{i}", "org.fedoraproject.x"), 30))];
        PermissionDeniedException failure = await Assert.ThrowsAsync<PermissionDeniedException>(() => transport.Send(Envelopes.Of("bad", "com.example.x"), 30));
        Task<PublishReceipt>[] more = [.. Enumerable.Range(0, 100).Select(i => transport.Send(Envelopes.Of($"more{i}", "org.fedoraproject.x"), 30))];

        Assert.Contains("com.example.x", failure.Message, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll([.. good, .. more]), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));
    }

    [RabbitMqFact]
    public async Task A_key_of_255_bytes_arrives_and_a_longer_one_is_refused_before_it_is_sent()
    {
        await using StompTransport transport = new(brokers.Options(StompBroker.RabbitMq));
        ConcurrentQueue<Envelope> got = [];
        string unique = $"k{Guid.NewGuid():N}";
        await using IMessageSubscription subscription = await transport.Subscribe(
            Envelopes.Keeping(got) with { BindingKey = $"{unique}.#" },
            CancellationToken.None);
        string longest = unique + "." + new string('č', (254 - unique.Length) / 2);
        longest += new string('x', 255 - System.Text.Encoding.UTF8.GetByteCount(longest));

        await transport.Send(Envelopes.Of(key: longest));
        await Eventually.Holds(() => got.Count == 1);

        Assert.Equal(longest, got.Single().RoutingKey);
        InvalidDestinationException failure = await Assert.ThrowsAsync<InvalidDestinationException>(() => transport.Send(Envelopes.Of(key: longest + "x")));
        Assert.Equal(PublishOutcome.NotSent, failure.Receipt.Outcome);
    }

    [ActiveMqFact]
    public async Task A_body_over_the_own_limit_is_refused_before_it_is_sent()
    {
        await using StompTransport transport = new(brokers.Options(StompBroker.ActiveMq) with { MaxBodyBytes = 1000 });

        MessageTooLargeException failure = await Assert.ThrowsAsync<MessageTooLargeException>(() => transport.Send(Envelopes.Of("bad", size: 1001)));

        Assert.Equal((PublishOutcome.NotSent, 0), (failure.Receipt.Outcome, failure.Receipt.Attempts));
    }

    /// <summary>Sends one bad message in the middle of a thousand good ones.</summary>
    private async Task<T> FailsAlone<T>(StompBroker broker, Envelope bad)
        where T : PublishException
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options);
        string[] ids = [.. Enumerable.Range(0, 1000).Select(i => $"{i}")];
        Task<PublishReceipt>[] first = [.. ids[..500].Select(id => transport.Send(queue.Envelope(id), 60))];
        Task<PublishReceipt> refused = transport.Send(bad, 60);
        Task<PublishReceipt>[] second = [.. ids[500..].Select(id => transport.Send(queue.Envelope(id), 60))];

        T failure = await Assert.ThrowsAsync<T>(() => refused);
        Assert.All(await Task.WhenAll([.. first, .. second]), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));
        Assert.Equal(ids.Order(), (await queue.DrainIds()).Distinct().Order());
        return failure;
    }
}
