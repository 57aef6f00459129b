using System.Diagnostics;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// The messages on their way to the broker: those that wait for their turn, and those that were sent and have no answer yet. It knows nothing of sockets.
/// What had no answer when its connection ended goes back to the front of those that wait, in order.
/// </summary>
internal sealed class Outbox(int window)
{
    private readonly Lock changing = new();
    private readonly LinkedList<PendingSend> waiting = [];
    private readonly Dictionary<long, PendingSend> sent = [];
    private long lastReceipt;
    private long progress;
    private BrokerFault? fault;
    private bool open;

    /// <summary>What keeps us from the broker; null while connected, and before the first attempt has ended.</summary>
    public BrokerFault? Fault
    {
        get
        {
            lock (changing)
            {
                return fault;
            }
        }
    }

    /// <summary>How many messages wait for their turn, and how many for their receipt.</summary>
    public (int Waiting, int Sent) Count
    {
        get
        {
            lock (changing)
            {
                return (waiting.Count, sent.Count);
            }
        }
    }

    /// <summary>For how long messages have been without a receipt, while no other came either.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (changing)
            {
                return sent.Count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(progress);
            }
        }
    }

    /// <summary>Takes a message; where the broker is known to be out of reach until somebody mends it, the message fails at once.</summary>
    public void Add(PendingSend send)
    {
        lock (changing)
        {
            if (fault is { IsLasting: true } or { Kind: BrokerFaultKind.Closed })
            {
                send.Fail(fault);
                return;
            }

            waiting.AddLast(send.Place);
        }
    }

    /// <summary>A connection was made.</summary>
    public void Open()
    {
        lock (changing)
        {
            // Once closed, it stays so.
            open = fault?.Kind != BrokerFaultKind.Closed;
            fault = open ? null : fault;
            progress = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Nothing more is sent on this connection; answers may still come.</summary>
    public void Pause()
    {
        lock (changing)
        {
            open = false;
        }
    }

    /// <summary>Takes the next message to send; one that is suspect only while no other is under way.</summary>
    public bool TryTake(out PendingSend send, out long receipt)
    {
        lock (changing)
        {
            send = waiting.First?.Value!;
            receipt = lastReceipt + 1;
            if (!open || send is null || sent.Count >= window || (sent.Count > 0 && (send.IsSuspect || SuspectIsSent)))
            {
                return false;
            }

            waiting.RemoveFirst();
            progress = sent.Count == 0 ? Stopwatch.GetTimestamp() : progress;
            sent.Add(++lastReceipt, send);
            send.Attempts++;
            return true;
        }
    }

    /// <summary>A receipt came. One that nothing waits for is passed over.</summary>
    /// <returns>Whether there is room now for a message that waits for its turn.</returns>
    public bool Confirm(long receipt)
    {
        PendingSend? send;
        bool hasRoom;
        lock (changing)
        {
            progress = Stopwatch.GetTimestamp();
            sent.Remove(receipt, out send);
            hasRoom = waiting.Count > 0;
        }

        send?.Confirm();
        return hasRoom;
    }

    /// <summary>The broker refused the message that asked for this receipt.</summary>
    /// <returns>False where there is none.</returns>
    public bool Refuse(long receipt, ErrorFrame error)
    {
        PendingSend? send;
        lock (changing)
        {
            sent.Remove(receipt, out send);
        }

        send?.Refuse(error);
        return send is not null;
    }

    /// <summary>The connection ended.</summary>
    /// <param name="why">Why.</param>
    /// <param name="error">An ERROR that does not say which message it means; null where there was none.</param>
    public void End(BrokerFault why, ErrorFrame? error)
    {
        lock (changing)
        {
            open = false;
            bool alone = sent.Count == 1;
            foreach ((_, PendingSend send) in sent.OrderByDescending(one => one.Key).Where(one => !one.Value.IsWithdrawn))
            {
                if (error is null)
                {
                    send.Lost(alone, why);
                }
                else
                {
                    send.Accuse(alone, error);
                }

                if (!send.Task.IsCompleted)
                {
                    waiting.AddFirst(send.Place);
                }
            }

            sent.Clear();
        }
    }

    /// <summary>There is no connection. Where that lasts, nobody is kept waiting.</summary>
    public void Fail(BrokerFault why)
    {
        lock (changing)
        {
            fault = fault?.Kind == BrokerFaultKind.Closed ? fault : why;
            open = false;
            if (fault.IsLasting || fault.Kind == BrokerFaultKind.Closed)
            {
                FailAll(waiting);
                waiting.Clear();
            }

            if (fault.Kind == BrokerFaultKind.Closed)
            {
                FailAll(sent.Values);
            }
        }
    }

    /// <summary>The caller waits no more.</summary>
    /// <returns>False where the message is answered by now.</returns>
    public bool Withdraw(PendingSend send)
    {
        lock (changing)
        {
            if (send.Task.IsCompleted)
            {
                return false;
            }

            send.IsWithdrawn = true;
            send.Place.List?.Remove(send.Place);
            return true;
        }
    }

    /// <summary>A suspect is under way alone, and no other joins it.</summary>
    private bool SuspectIsSent => sent.Count == 1 && sent.Values.First().IsSuspect;

    private void FailAll(IEnumerable<PendingSend> sends)
    {
        foreach (PendingSend send in sends)
        {
            send.Fail(fault!);
        }
    }
}
