namespace MessageContracts.Transports.Stomp.Tests.BadInput;

/// <summary>Brokers that do what no real one should.</summary>
public sealed class HostileBrokerTests
{
    [Fact]
    public async Task A_broker_that_lives_and_never_confirms_ends_with_the_deadline_and_the_outcome_is_unknown()
    {
        await using FakeBroker fake = FakeBroker.Answering(_ => "");
        await using StompTransport transport = new(fake.Options);

        PublishTimeoutException failure = await Assert.ThrowsAsync<PublishTimeoutException>(() => transport.Send(Envelopes.Of(), 2));

        Assert.Equal((PublishOutcome.Unknown, 1, 1), (failure.Receipt.Outcome, failure.Receipt.Attempts, fake.Connections));
        Assert.Contains("no receipt within 2 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_without_receipts_is_given_up_after_the_receipt_timeout_and_the_message_sent_again()
    {
        int sends = 0;
        await using FakeBroker fake = FakeBroker.Answering(frame => ++sends == 1 ? "" : $"RECEIPT\nreceipt-id:{frame.Headers["receipt"]}\n\n␀");
        await using StompTransport transport = new(fake.Options with { ReceiptTimeout = TimeSpan.FromSeconds(1) });

        PublishReceipt receipt = await transport.Send(Envelopes.Of(), 20);

        Assert.Equal((PublishOutcome.Confirmed, 2), (receipt.Outcome, receipt.Attempts));
    }

    [Fact]
    public async Task A_message_waits_for_its_turn_no_longer_than_its_deadline_and_was_then_not_sent()
    {
        await using FakeBroker fake = FakeBroker.Answering(_ => "");
        await using StompTransport transport = new(fake.Options with { MaxOutstanding = 1 });
        Task<PublishReceipt> first = transport.Send(Envelopes.Of(), 4);

        PublishTimeoutException failure = await Assert.ThrowsAsync<PublishTimeoutException>(() => transport.Send(Envelopes.Of(), 1));

        Assert.Equal((PublishOutcome.NotSent, 0), (failure.Receipt.Outcome, failure.Receipt.Attempts));
        Assert.Equal(PublishOutcome.Unknown, (await Assert.ThrowsAsync<PublishTimeoutException>(() => first)).Receipt.Outcome);
    }

    [Theory]
    [InlineData("MESSAGE\n\n␀")]
    [InlineData("RECEIPT\nbroken\n\n␀")]
    [InlineData("garbage\n")]
    [InlineData("RECEIPT\ncontent-length:99999999999\n\n")]
    public async Task An_answer_that_is_no_STOMP_fails_with_an_exception_of_the_protocol(string answer)
    {
        await using FakeBroker fake = FakeBroker.Answering(_ => answer);
        await using StompTransport transport = new(fake.Options);

        BrokerProtocolException failure = await Assert.ThrowsAsync<BrokerProtocolException>(() => transport.Send(Envelopes.Of(), 10));

        Assert.Equal(PublishOutcome.Unknown, failure.Receipt.Outcome);
    }

    [Fact]
    public async Task Receipts_that_nobody_waits_for_confirm_nothing()
    {
        await using FakeBroker fake = FakeBroker.Answering(_ => "RECEIPT\nreceipt-id:999\n\n␀RECEIPT\nreceipt-id:x\n\n␀RECEIPT\n\n␀");
        await using StompTransport transport = new(fake.Options);

        await Assert.ThrowsAsync<PublishTimeoutException>(() => transport.Send(Envelopes.Of(), 1));
    }

    [Fact]
    public async Task A_message_that_ends_each_connection_is_found_and_given_up_and_the_others_get_through()
    {
        await using FakeBroker breaking = Breaking();
        await using StompTransport transport = new(breaking.Options);
        Task<PublishReceipt> bad = transport.Send(Envelopes.Of("bad"), 30);
        Task<PublishReceipt>[] good = [.. Enumerable.Range(0, 50).Select(i => transport.Send(Envelopes.Of($"{i}"), 30))];

        MessageRefusedException failure = await Assert.ThrowsAsync<MessageRefusedException>(() => bad);

        Assert.All(await Task.WhenAll(good), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));
        Assert.Equal(PublishOutcome.Unknown, failure.Receipt.Outcome);
    }

    [Fact]
    public async Task A_message_for_which_the_broker_has_an_ERROR_without_receipt_is_found_and_the_others_get_through()
    {
        await using FakeBroker fake = FakeBroker.Answering(frame => frame.Headers["amqp-message-id"] == "bad" ? "ERROR\nmessage:some trouble\n\n␀" : $"RECEIPT\nreceipt-id:{frame.Headers["receipt"]}\n\n␀");
        await using StompTransport transport = new(fake.Options);
        Task<PublishReceipt>[] before = [.. Enumerable.Range(0, 50).Select(i => transport.Send(Envelopes.Of($"a{i}"), 30))];
        Task<PublishReceipt> bad = transport.Send(Envelopes.Of("bad"), 30);
        Task<PublishReceipt>[] after = [.. Enumerable.Range(0, 50).Select(i => transport.Send(Envelopes.Of($"b{i}"), 30))];

        MessageRefusedException failure = await Assert.ThrowsAsync<MessageRefusedException>(() => bad);

        Assert.Equal(PublishOutcome.Rejected, failure.Receipt.Outcome);
        Assert.Contains("some trouble", failure.Message, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll([.. before, .. after]), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));
        Assert.InRange(fake.Connections, 2, 5);
    }

    [Theory]
    [InlineData("MESSAGE\nsubscription:0\n\nx␀", "header ack")]
    [InlineData("MESSAGE\nsubscription:0\nack:1\ncontent-length:99999999\n\n", "more than")]
    public async Task A_delivery_that_cannot_be_read_ends_the_subscription(string delivery, string says)
    {
        await using FakeBroker fake = FakeBroker.Answering(frame => $"RECEIPT\nreceipt-id:{frame.Headers["receipt"]}\n\n␀{delivery}");
        await using StompTransport transport = new(fake.Options);
        IMessageSubscription subscription = await transport.Subscribe(new Subscription { Family = "Test", Handler = (_, _) => ValueTask.CompletedTask }, CancellationToken.None);

        SubscribeException failure = await Assert.ThrowsAsync<SubscribeException>(() => subscription.Completion.WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Equal(BrokerFaultKind.Protocol, failure.Cause);
    }

    [Fact]
    public async Task A_delivery_with_nothing_of_what_is_usual_is_handed_on_with_defaults()
    {
        TaskCompletionSource<Envelope> got = new();
        await using FakeBroker fake = FakeBroker.Answering(frame => frame.Command == "SUBSCRIBE" ? $"RECEIPT\nreceipt-id:{frame.Headers["receipt"]}\n\n␀MESSAGE\nack:1\npriority:x\ntimestamp:99999999999999999\nsent-at:?\nexpires:-1\nx:1\nx:2\n\nx␀" : "");
        await using StompTransport transport = new(fake.Options);
        Subscription wanted = new()
        {
            Family = "Test",
            Handler = (envelope, _) =>
            {
                got.TrySetResult(envelope);
                return ValueTask.CompletedTask;
            },
        };
        await using IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);

        Envelope envelope = await got.Task.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(("", default(DateTimeOffset), null, null, "", "utf-8", MessageSeverity.Info), (envelope.MessageId, envelope.Timestamp, envelope.Priority, envelope.TimeToLive, envelope.RoutingKey, envelope.ContentEncoding, envelope.Severity));
        Assert.Equal("1", envelope.Headers["x"].GetString());
    }

    [Fact]
    public async Task A_broker_without_heart_beats_that_stops_reading_is_connected_to_anew()
    {
        using ManualResetEventSlim release = new();
        int sends = 0;
        await using FakeBroker fake = FakeBroker.Answering(
            frame =>
            {
                if (Interlocked.Increment(ref sends) == 1)
                {
                    release.Wait(TimeSpan.FromSeconds(30));
                }

                return System.Text.Encoding.UTF8.GetBytes($"RECEIPT\nreceipt-id:{frame.Headers["receipt"]}\n\n\0");
            },
            heartBeat: "0,0");
        await using StompTransport transport = new(fake.Options with { ReceiptTimeout = TimeSpan.FromSeconds(1) });

        PublishReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => transport.Send(Envelopes.Of($"{i}", size: 200_000), 20)));
        release.Set();

        Assert.All(receipts, receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));
    }

    /// <summary>Ends the connection without a word when the bad message comes, as a broker may for one that is too large.</summary>
    private static FakeBroker Breaking() => FakeBroker.Answering(frame => frame.Headers["amqp-message-id"] == "bad"
        ? throw new IOException("The fake broker ends the connection.")
        : System.Text.Encoding.UTF8.GetBytes($"RECEIPT\nreceipt-id:{frame.Headers["receipt"]}\n\n\0"));
}
