namespace MessageContracts;

/// <summary>How much a message matters to whoever watches: the levels and numbers of fedora-messaging's header <c>fedora_messaging_severity</c>.</summary>
public enum MessageSeverity
{
    /// <summary>No level.</summary>
    None = 0,

    /// <summary>Of interest where one looks for a fault.</summary>
    Debug = 10,

    /// <summary>As it should be.</summary>
    Info = 20,

    /// <summary>Somebody should look.</summary>
    Warning = 30,

    /// <summary>Something failed.</summary>
    Error = 40,
}
