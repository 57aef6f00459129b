using System.Text;

namespace MessageContracts.Transports.Stomp.Tests.Publishing;

/// <summary>What becomes of messages as connections come and go: without any connection.</summary>
public sealed class OutboxTests
{
    private static readonly BrokerFault Lost = new(BrokerFaultKind.Unreachable, "The connection was lost.");
    private readonly Outbox outbox = new(window: 2);

    public OutboxTests() => outbox.Open();

    [Fact]
    public void No_more_than_the_window_is_under_way()
    {
        Add(3);

        Assert.Equal([1, 2], Take());
        outbox.Confirm(1);
        Assert.Equal([3], Take());
    }

    [Fact]
    public void Nothing_is_taken_while_there_is_no_connection()
    {
        outbox.End(Lost, null);
        Add(1);

        Assert.Empty(Take());
        outbox.Open();
        Assert.Single(Take());
    }

    [Fact]
    public async Task What_had_no_answer_is_sent_again_in_order_before_what_waits()
    {
        PendingSend[] sends = Add(3);
        Take();
        outbox.End(Lost, null);
        outbox.Open();

        Assert.Equal([3, 4], Take());
        outbox.Confirm(4);
        outbox.Confirm(3);

        Assert.All(await Task.WhenAll(sends[0].Task, sends[1].Task), receipt => Assert.Equal(2, receipt.Attempts));
        Assert.False(sends[2].Task.IsCompleted);
    }

    [Fact]
    public void A_receipt_of_an_earlier_connection_confirms_nothing()
    {
        PendingSend send = Add(1)[0];
        Take();
        outbox.End(Lost, null);
        outbox.Open();
        Take();

        outbox.Confirm(1);
        Assert.False(send.Task.IsCompleted);
    }

    [Fact]
    public async Task A_refusal_is_certain_where_no_earlier_attempt_may_have_got_through()
    {
        PendingSend[] sends = Add(2);
        Take();

        Assert.True(outbox.Refuse(1, Error("not authorized")));

        PermissionDeniedException failure = await Assert.ThrowsAsync<PermissionDeniedException>(() => sends[0].Task);
        Assert.Equal(PublishOutcome.Rejected, failure.Receipt.Outcome);
        Assert.False(sends[1].Task.IsCompleted);
    }

    [Fact]
    public async Task A_refusal_after_a_lost_connection_is_not()
    {
        PendingSend send = Add(1)[0];
        Take();
        outbox.End(Lost, null);
        outbox.Open();
        Take();
        outbox.Refuse(2, Error("not authorized"));

        Assert.Equal(PublishOutcome.Unknown, (await Assert.ThrowsAsync<PermissionDeniedException>(() => send.Task)).Receipt.Outcome);
    }

    [Fact]
    public async Task An_error_without_receipt_has_those_under_way_sent_again_one_at_a_time_until_one_is_found()
    {
        PendingSend[] sends = Add(3);
        Take();
        outbox.End(Lost, Error("trouble"));
        outbox.Open();

        Assert.Equal([3], Take());
        outbox.Confirm(3);
        Assert.Equal([4], Take());
        outbox.End(Lost, Error("trouble"));
        outbox.Open();

        Assert.Equal(PublishOutcome.Confirmed, (await sends[0].Task).Outcome);
        Assert.Equal(PublishOutcome.Rejected, (await Assert.ThrowsAsync<MessageRefusedException>(() => sends[1].Task)).Receipt.Outcome);
        Assert.Equal([5], Take());
    }

    [Fact]
    public async Task A_second_error_of_another_kind_leaves_the_first_attempt_uncertain()
    {
        PendingSend send = Add(2)[0];
        Take();
        outbox.End(Lost, Error("trouble"));
        outbox.Open();
        Take();
        outbox.End(Lost, Error("not authorized"));

        Assert.Equal(PublishOutcome.Unknown, (await Assert.ThrowsAsync<PermissionDeniedException>(() => send.Task)).Receipt.Outcome);
    }

    [Fact]
    public async Task A_lasting_fault_fails_what_waits_and_what_comes()
    {
        PendingSend waiting = Add(1)[0];
        outbox.Fail(new BrokerFault(BrokerFaultKind.Credentials, "Refused."));

        Assert.Equal(PublishOutcome.NotSent, (await Assert.ThrowsAsync<CredentialsRefusedException>(() => waiting.Task)).Receipt.Outcome);
        await Assert.ThrowsAsync<CredentialsRefusedException>(() => Add(1)[0].Task);
    }

    [Fact]
    public void A_fault_that_mends_keeps_them_waiting()
    {
        PendingSend waiting = Add(1)[0];
        outbox.Fail(Lost);

        Assert.False(waiting.Task.IsCompleted);
        Assert.Same(Lost, outbox.Fault);
    }

    [Fact]
    public void What_is_withdrawn_while_it_waits_is_never_sent()
    {
        PendingSend[] sends = Add(2);

        Assert.True(outbox.Withdraw(sends[0]));

        Assert.Equal(PublishOutcome.NotSent, sends[0].Unanswered.Outcome);
        Assert.Equal([1], Take());
        Assert.Equal(1, sends[1].Attempts);
    }

    [Fact]
    public void What_is_withdrawn_under_way_is_unknown_and_not_sent_again()
    {
        PendingSend send = Add(1)[0];
        Take();

        Assert.True(outbox.Withdraw(send));
        outbox.End(Lost, null);
        outbox.Open();

        Assert.Equal(PublishOutcome.Unknown, send.Unanswered.Outcome);
        Assert.Empty(Take());
    }

    [Fact]
    public async Task Closing_fails_everything_and_for_good()
    {
        PendingSend[] sends = Add(3);
        Take();
        outbox.Fail(new BrokerFault(BrokerFaultKind.Closed, "Closed."));
        outbox.Open();

        PublishOutcome[] outcomes = [.. await Task.WhenAll(sends.Select(async send => (await Assert.ThrowsAsync<TransportClosedException>(() => send.Task)).Receipt.Outcome))];
        Assert.Equal([PublishOutcome.Unknown, PublishOutcome.Unknown, PublishOutcome.NotSent], outcomes);
        await Assert.ThrowsAsync<TransportClosedException>(() => Add(1)[0].Task);
    }

    private static ErrorFrame Error(string message) => new(new StompFrame("ERROR", new FrameHeaders { { "message", message } }));

    private PendingSend[] Add(int count)
    {
        PendingSend[] sends = [.. Enumerable.Range(0, count).Select(i => new PendingSend($"m{i}", "/topic/x", [], Encoding.UTF8.GetBytes("{}"), Envelopes.In(60)))];
        Array.ForEach(sends, outbox.Add);
        return sends;
    }

    /// <summary>The receipts of what may be sent now.</summary>
    private List<long> Take()
    {
        List<long> receipts = [];
        while (outbox.TryTake(out _, out long receipt))
        {
            receipts.Add(receipt);
        }

        return receipts;
    }
}
