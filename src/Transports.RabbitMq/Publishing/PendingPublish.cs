namespace MessageContracts.Transports.RabbitMq;

/// <summary>One message under way, from the call of <c>Send</c> until its outcome is known. It ends once; what comes later is passed over.</summary>
internal sealed class PendingPublish(Envelope envelope, string exchange, Deadline deadline)
    : TaskCompletionSource<PublishReceipt>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private const int Waiting = 0;
    private const int Handed = 1;
    private const int Done = 2;
    private int state;
    private CancellationTokenRegistration canceling;

    public Envelope Envelope { get; } = envelope;

    public string Exchange { get; } = exchange;

    /// <summary>The envelope's own headers, as the client takes them.</summary>
    public required KeyValuePair<string, object?>[] Headers { get; init; }

    /// <summary>What the header of fedora-messaging's schema says.</summary>
    public required string FedoraSchema { get; init; }

    public Deadline Deadline { get; } = deadline;

    /// <summary>How often it was handed to a broker.</summary>
    public int Attempts { get; private set; }

    /// <summary>What is known of the attempts before the current one.</summary>
    public Doubt Doubt { get; set; }

    /// <summary>Whether the broker has sent it back; its confirm follows.</summary>
    public bool IsReturned { get; set; }

    public bool IsDone => Volatile.Read(ref state) == Done;

    // The list that it is in, and its links there.
    public PendingSet? List { get; set; }

    public PendingPublish? Previous { get; set; }

    public PendingPublish? Next { get; set; }

    /// <summary>Has it given up when the caller's token is cancelled.</summary>
    public void CancelWith(CancellationToken token)
    {
        canceling = token.UnsafeRegister(static (state, token) => ((PendingPublish)state!).Cancel(token), this);
        if (IsDone)
        {
            canceling.Unregister();
        }
    }

    public void Cancel(CancellationToken token) => GiveUp(receipt => new PublishCanceledException(receipt, token));

    /// <summary>Takes it to be sent; false where it has ended meanwhile. From here on it may reach the broker.</summary>
    public bool TryHandOver()
    {
        if (Interlocked.CompareExchange(ref state, Handed, Waiting) != Waiting)
        {
            return false;
        }

        IsReturned = false;
        Attempts++;
        return true;
    }

    /// <summary>Makes it wait for the next attempt.</summary>
    /// <param name="doubt">Whether the attempt that ends may have reached the broker.</param>
    public void PutBack(Doubt doubt)
    {
        Doubt = doubt > Doubt ? doubt : Doubt;
        Interlocked.CompareExchange(ref state, Waiting, Handed);
    }

    public void Succeed(PublishOutcome outcome)
    {
        if (Interlocked.Exchange(ref state, Done) != Done)
        {
            Leave();
            SetResult(Receipt(outcome));
        }
    }

    /// <summary>Fails it by what the broker or a check has decided of this very attempt.</summary>
    /// <param name="certain">What became of it, where earlier attempts leave no doubt.</param>
    /// <param name="exception">Makes the exception of the receipt.</param>
    public void Refuse(PublishOutcome certain, Func<PublishReceipt, PublishException> exception)
    {
        if (Interlocked.Exchange(ref state, Done) != Done)
        {
            Leave();
            SetException(exception(Receipt(Doubt == Doubt.Lost ? PublishOutcome.Unknown : certain)));
        }
    }

    /// <summary>Fails it for a reason that has nothing to do with it: its time is over, the transport closes, there is no connection.</summary>
    public void GiveUp(Func<PublishReceipt, Exception> exception)
    {
        int before = Interlocked.Exchange(ref state, Done);
        if (before != Done)
        {
            Leave();
            bool mayBeSent = before == Handed || Doubt != Doubt.None;
            SetException(exception(Receipt(mayBeSent ? PublishOutcome.Unknown : PublishOutcome.NotSent)));
        }
    }

    private void Leave()
    {
        canceling.Unregister();
        List?.Remove(this);
    }

    private PublishReceipt Receipt(PublishOutcome outcome) =>
        new(Envelope.MessageId, Envelope.RoutingKey.Length > 0 ? Envelope.RoutingKey : Exchange, outcome, Attempts, Deadline.Elapsed);
}
