namespace MessageContracts;

/// <summary>What may be set for one message.</summary>
public sealed record PublishOptions
{
    /// <summary>Sets nothing.</summary>
    public static PublishOptions Default { get; } = new();

    /// <summary>What identifies the message; null for a new UUID. Give the same again to send a message again.</summary>
    public string? MessageId { get; init; }

    /// <summary>From 0 (the lowest) to 9; null for the broker's default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 9.</exception>
    public int? Priority
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(Priority));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 0, 9, nameof(Priority));
            field = value;
        }
    }

    /// <summary>How long the message may wait for a consumer; null for ever.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Headers beside those of the event table, which they do not replace.</summary>
    public ValueMap<JsonAny>? Headers { get; init; }

    /// <summary>How long to wait for the broker; null for as long as the transport does.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether a message that no subscriber is bound for is good; null for the bus's setting.</summary>
    public bool? AllowUnroutable { get; init; }
}
