namespace MessageContracts.Transports.Testing;

/// <summary>The signals that tests send, by their numbers on Linux.</summary>
public enum UnixSignal
{
    /// <summary>Ends at once.</summary>
    Kill = 9,

    /// <summary>Asks to end.</summary>
    Terminate = 15,

    /// <summary>Goes on.</summary>
    Continue = 18,

    /// <summary>Stands still, with all connections open.</summary>
    Stop = 19,
}
