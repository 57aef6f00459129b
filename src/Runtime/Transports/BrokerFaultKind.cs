namespace MessageContracts;

/// <summary>What kind of fault keeps a transport and its broker apart.</summary>
public enum BrokerFaultKind
{
    /// <summary>No address answers, or the connection was lost. Mends by itself when the broker is back.</summary>
    Unreachable,

    /// <summary>No safe connection.</summary>
    Tls,

    /// <summary>Unknown user, wrong password or certificate.</summary>
    Credentials,

    /// <summary>The user may not do this.</summary>
    Permission,

    /// <summary>The exchange, queue or virtual host does not exist.</summary>
    DestinationNotFound,

    /// <summary>The exchange or queue is of another type, or has other arguments.</summary>
    DestinationMismatch,

    /// <summary>What answers does not keep to the protocol.</summary>
    Protocol,

    /// <summary>The broker did not answer in time. Mends by itself when it is less busy.</summary>
    Timeout,

    /// <summary>The transport is disposed of.</summary>
    Closed,
}
