namespace MessageContracts.Json;

/// <summary>What writing needs from its surroundings.</summary>
public sealed class WriteContext
{
    /// <summary>Creates a context.</summary>
    /// <param name="timeProvider">The clock that fills <c>generated_at</c>.</param>
    public WriteContext(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        TimeProvider = timeProvider;
    }

    /// <summary>The context with the system's clock.</summary>
    public static WriteContext Default { get; } = new(TimeProvider.System);

    /// <summary>The clock that fills <c>generated_at</c>.</summary>
    public TimeProvider TimeProvider { get; }
}
