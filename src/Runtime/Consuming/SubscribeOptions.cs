namespace MessageContracts;

/// <summary>What may be set for one subscription.</summary>
public sealed record SubscribeOptions
{
    /// <summary>Sets nothing.</summary>
    public static SubscribeOptions Default { get; } = new();

    /// <summary>
    /// The queue that keeps messages while nobody is subscribed, shared by all who name it; null for a queue of this subscription alone,
    /// which is gone with it. On UMB the name in <c>Consumer.&lt;name&gt;.VirtualTopic…</c>.
    /// </summary>
    public string? Queue { get; init; }

    /// <summary>How many deliveries the broker may send ahead of their acknowledgement: 1 to 65535, 50 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Prefetch
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ushort.MaxValue);
            field = value;
        }
    } = 50;

    /// <summary>
    /// Takes each delivery that does not fit the type or that the handler failed on, and answers for it: when it returns, the delivery is acknowledged.
    /// Null for the bus's (<see cref="MessageBusOptions.OnReceiveFault"/>). Where there is none, or where it throws, the subscription ends and the
    /// delivery stays with the broker.
    /// </summary>
    public Func<ReceiveFault, CancellationToken, ValueTask>? OnFault { get; init; }
}
