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

    /// <summary>How long the message may wait for a consumer, in whole milliseconds; null for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or more than 49 days.</exception>
    public TimeSpan? TimeToLive
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? TimeSpan.Zero, TimeSpan.Zero, nameof(TimeToLive));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? TimeSpan.Zero, TimeSpan.FromDays(49), nameof(TimeToLive));
            field = value;
        }
    }

    /// <summary>How much the message matters to whoever watches, as fedora-messaging tells it.</summary>
    public MessageSeverity Severity { get; init; } = MessageSeverity.Info;

    /// <summary>Headers beside those of the event table, which they do not replace.</summary>
    public ValueMap<JsonAny>? Headers { get; init; }

    /// <summary>How long publishing may take, all attempts together, at most a day; null for the bus's setting.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or more than a day.</exception>
    public TimeSpan? Timeout
    {
        get;
        init => field = value is { } time ? Deadline.Checked(time, nameof(Timeout)) : null;
    }

    /// <summary>Whether a message that no subscriber is bound for is good; null for the bus's setting.</summary>
    public bool? AllowUnroutable { get; init; }
}
