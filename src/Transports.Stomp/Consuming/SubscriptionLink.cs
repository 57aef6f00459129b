namespace MessageContracts.Transports.Stomp;

/// <summary>Subscribes on one connection after the other, and hands on what is delivered.</summary>
/// <param name="subscriptions">The SUBSCRIBE frames' headers.</param>
/// <param name="start">Until when it must have subscribed for the first time.</param>
/// <param name="deliver">Takes each delivery.</param>
/// <param name="end">Is told what ends the subscription.</param>
internal sealed class SubscriptionLink(IReadOnlyList<FrameHeaders> subscriptions, Deadline start, Action<SubscribedConnection, StompFrame> deliver, Action<BrokerFault> end) : ILinkUser
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile SubscribedConnection? current;

    /// <summary>Ends when the broker has taken the subscription for the first time; fails where it does not.</summary>
    public Task Ready => ready.Task;

    /// <summary>The connection; null while there is none.</summary>
    public SubscribedConnection? Current => current;

    public (BrokerFault Fault, bool WasOfUse) Use(StompConnection connection)
    {
        SubscribedConnection own = new(connection, subscriptions);
        current = own;
        own.Start();
        BrokerFault fault;
        try
        {
            fault = ReadDeliveries(connection, own);
        }
        catch (FrameException e)
        {
            // What cannot be read would come again and again.
            fault = ConnectFaults.OfLoss(e, connection);
            end(fault);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            fault = ConnectFaults.OfLoss(e, connection);
        }

        current = null;
        own.Stop();
        return (fault, own.IsSubscribed);
    }

    /// <summary>Once started, it comes back whatever happens, but where it was ended from here. Until then, what does not mend by itself ends it at once, and everything at the end of the time.</summary>
    public bool Failed(BrokerFault fault) =>
        fault.Kind != BrokerFaultKind.Closed && (ready.Task.IsCompletedSuccessfully || (!fault.IsLasting && !start.IsOver) || !ready.TrySetException(fault.ToSubscribeException()));

    /// <summary>It is ended from outside: whoever waits for its start waits no more.</summary>
    public void Abandon() => ready.TrySetException(new BrokerFault(BrokerFaultKind.Closed, "The subscription was disposed of before it had started.").ToSubscribeException());

    private BrokerFault ReadDeliveries(StompConnection connection, SubscribedConnection own)
    {
        while (!own.HasEnded)
        {
            StompFrame frame = connection.Read();
            switch (frame.Command)
            {
                case StompCommands.Message:
                    deliver(own, frame);
                    break;
                case StompCommands.Receipt:
                    own.TakeReceipt(frame.Headers["receipt-id"]);
                    break;
                case StompCommands.Error:
                    return OfError(new ErrorFrame(frame), connection, own.IsSubscribed);
                default:
                    throw new FrameException($"It sent {frame.Command} where none is possible.");
            }

            if (own.IsSubscribed)
            {
                ready.TrySetResult();
            }
        }

        return new BrokerFault(BrokerFaultKind.Closed, "The subscription was ended.");
    }

    private static BrokerFault OfError(ErrorFrame error, StompConnection connection, bool subscribed) => error.Kind switch
    {
        ErrorKind.Permission => new(BrokerFaultKind.Permission, $"{connection.Address} does not allow the subscription: {error}. Ask its operator for the permission to read there, and to make the queue."),
        ErrorKind.NotFound => new(BrokerFaultKind.DestinationNotFound, $"{connection.Address} has nothing to subscribe to: {error}. Create it, or correct StompOptions.Exchange."),
        _ when subscribed => new(BrokerFaultKind.Unreachable, $"{connection.Address} ended the connection: {error}."),
        _ => new(BrokerFaultKind.DestinationMismatch, $"{connection.Address} refused the subscription: {error}."),
    };
}
