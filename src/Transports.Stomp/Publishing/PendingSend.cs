namespace MessageContracts.Transports.Stomp;

/// <summary>A message on its way to the broker. What became of earlier attempts decides how certain a refusal is, and whether it is sent among others.</summary>
internal sealed class PendingSend : TaskCompletionSource<PublishReceipt>
{
    /// <summary>Connections that may be lost with a message under way, before it is suspected to be what ends them.</summary>
    private const int LossesUntilSuspect = 2;

    /// <summary>Connections that may be lost with nothing but this message under way, before it is given up.</summary>
    private const int LossesAloneUntilGivenUp = 3;

    private readonly string messageId;
    private readonly byte[] headerLines;
    private readonly ReadOnlyMemory<byte> body;
    private int losses;
    private int lossesAlone;
    private bool mayHaveArrived;
    private string? accusation;

    public PendingSend(string messageId, string destination, byte[] headerLines, ReadOnlyMemory<byte> body, Deadline deadline)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        (this.messageId, this.headerLines, this.body) = (messageId, headerLines, body);
        (Destination, Deadline) = (destination, deadline);
        Place = new LinkedListNode<PendingSend>(this);
    }

    public string Destination { get; }

    public Deadline Deadline { get; }

    /// <summary>Its place among those that wait for their turn.</summary>
    public LinkedListNode<PendingSend> Place { get; }

    /// <summary>The header lines, all but the receipt.</summary>
    public ReadOnlySpan<byte> HeaderLines => headerLines;

    public ReadOnlySpan<byte> Body => body.Span;

    /// <summary>How often the message was handed to a connection.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether its caller waits no more.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Whether it may be the message for which a broker ended the connection. Then it is sent alone, so that no other suffers from it.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>What its caller is told where there is no answer: nothing was sent, or nobody knows.</summary>
    public PublishReceipt Unanswered => Receipt(Attempts == 0 ? PublishOutcome.NotSent : PublishOutcome.Unknown);

    public void Confirm() => TrySetResult(Receipt(PublishOutcome.Confirmed));

    public void Fail(BrokerFault fault) => TrySetException(fault.ToPublishException(Unanswered));

    /// <summary>The broker has refused this message. That is certain, unless an earlier attempt may have got through.</summary>
    public void Refuse(ErrorFrame error)
    {
        bool certain = !mayHaveArrived && (accusation is null || accusation == error.Text);
        TrySetException(Refusals.Of(error, Receipt(certain ? PublishOutcome.Rejected : PublishOutcome.Unknown)));
    }

    /// <summary>The connection was lost while this message had no answer.</summary>
    /// <param name="alone">Whether no other message was under way.</param>
    /// <param name="fault">Why it was lost.</param>
    public void Lost(bool alone, BrokerFault fault)
    {
        mayHaveArrived = true;
        lossesAlone += alone && IsSuspect ? 1 : 0;
        IsSuspect |= ++losses >= LossesUntilSuspect;
        if (lossesAlone >= LossesAloneUntilGivenUp)
        {
            TrySetException(Refusals.OfBreaker(lossesAlone, fault, Receipt(PublishOutcome.Unknown)));
        }
    }

    /// <summary>The broker ended the connection with an ERROR that does not say which message it means.</summary>
    /// <param name="alone">Whether no other message was under way.</param>
    /// <param name="error">The ERROR.</param>
    public void Accuse(bool alone, ErrorFrame error)
    {
        if (alone && (IsSuspect || error.Kind != ErrorKind.Other))
        {
            Refuse(error);
            return;
        }

        IsSuspect = true;
        mayHaveArrived |= accusation is not null && accusation != error.Text;
        accusation = error.Text;
    }

    private PublishReceipt Receipt(PublishOutcome outcome) => new(messageId, Destination, outcome, Attempts, Deadline.Elapsed);
}
