namespace MessageContracts;

/// <summary>What keeps a transport and its broker apart. A transport finds out once what it is; every message that fails by it gets an exception of its own.</summary>
/// <param name="Kind">What kind of fault it is.</param>
/// <param name="Message">What is wrong, and what to do: whole sentences, no secrets.</param>
/// <param name="Exception">What led to it; null where nothing was thrown.</param>
public sealed record BrokerFault(BrokerFaultKind Kind, string Message, Exception? Exception = null)
{
    /// <summary>Whether only a person can mend it, so that trying again at once is of no use. Follows from the kind, unless the transport knows better.</summary>
    public bool IsLasting { get; init; } = Kind is not (BrokerFaultKind.Unreachable or BrokerFaultKind.Timeout or BrokerFaultKind.Closed);

    /// <summary>The exception for a message that failed by this.</summary>
    /// <param name="receipt">What became of the message.</param>
    /// <returns>An exception of the kind's own type.</returns>
    public PublishException ToPublishException(PublishReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        string message = $"{Message} {PublishWording.Outcome(receipt)}";
        return Kind switch
        {
            BrokerFaultKind.Unreachable => new UnreachableBrokerException(message, receipt, Exception),
            BrokerFaultKind.Tls => new BrokerTlsException(message, receipt, Exception),
            BrokerFaultKind.Credentials => new CredentialsRefusedException(message, receipt, Exception),
            BrokerFaultKind.Permission => new PermissionDeniedException(message, receipt, Exception),
            BrokerFaultKind.DestinationNotFound => new DestinationNotFoundException(message, receipt, Exception),
            BrokerFaultKind.DestinationMismatch => new DestinationMismatchException(message, receipt, Exception),
            BrokerFaultKind.Protocol => new BrokerProtocolException(message, receipt, Exception),
            BrokerFaultKind.Timeout => new PublishTimeoutException(message, receipt, Exception),
            _ => new TransportClosedException(message, receipt, Exception),
        };
    }

    /// <summary>The exception for a subscription that failed by this.</summary>
    /// <returns>The exception.</returns>
    public SubscribeException ToSubscribeException() => new(Message, Kind, Exception);
}
