namespace MessageContracts;

/// <summary>What a <see cref="TransportEvent"/> tells.</summary>
public enum TransportEventKind
{
    /// <summary>A connection was made.</summary>
    Connected,

    /// <summary>A connection was lost, or could not be made; another try follows.</summary>
    Disconnected,

    /// <summary>The broker asks not to send for now: it is short of memory or disk.</summary>
    Blocked,

    /// <summary>The broker takes messages again.</summary>
    Unblocked,

    /// <summary>A subscription ended by itself. Somebody has to look.</summary>
    SubscriptionEnded,
}
