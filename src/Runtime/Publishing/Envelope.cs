namespace MessageContracts;

/// <summary>A message as it is handed to a transport: the body, and all that travels beside it.</summary>
public sealed record Envelope
{
    /// <summary>What identifies the message, also when it is sent again: a UUID of version 7 (RFC 9562) unless set.</summary>
    public required string MessageId { get; init; }

    /// <summary>When the message was published.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The encoding of the body.</summary>
    public string ContentEncoding { get; init; } = "utf-8";

    /// <summary>The schema file of the message.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The family of the message.</summary>
    public required string Family { get; init; }

    /// <summary>By what the message is routed.</summary>
    public ExchangeKind Exchange { get; init; }

    /// <summary>The routing key; empty on a headers exchange.</summary>
    public string RoutingKey { get; init; } = "";

    /// <summary>The headers: the event table's on a headers exchange, and those added by <see cref="PublishOptions"/>.</summary>
    public ValueMap<JsonAny> Headers { get; init; } = ValueMap<JsonAny>.Empty;

    /// <summary>From 0 (the lowest) to 9; null for the broker's default.</summary>
    public int? Priority { get; init; }

    /// <summary>How much the message matters to whoever watches.</summary>
    public MessageSeverity Severity { get; init; } = MessageSeverity.Info;

    /// <summary>How long the message may wait for a consumer; null for ever.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Of a delivery: whether the broker may have delivered it before.</summary>
    public bool Redelivered { get; init; }

    /// <summary>The message as JSON in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
