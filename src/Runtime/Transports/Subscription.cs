namespace MessageContracts;

/// <summary>What a subscriber wants delivered.</summary>
public sealed record Subscription
{
    /// <summary>The family of the messages.</summary>
    public required string Family { get; init; }

    /// <summary>The schema of the messages, for <see cref="Envelope.SchemaName"/>; empty where there are several.</summary>
    public string SchemaName { get; init; } = "";

    /// <summary>The kind of exchange to bind to.</summary>
    public ExchangeKind Exchange { get; init; }

    /// <summary>On a topic exchange, the binding key: <c>*</c> for one word, <c>#</c> for any number of words.</summary>
    public string BindingKey { get; init; } = "#";

    /// <summary>On a headers exchange, the headers wanted; null for every message.</summary>
    public HeaderMatch? Headers { get; init; }

    /// <inheritdoc cref="SubscribeOptions.Queue"/>
    public string? Queue { get; init; }

    /// <inheritdoc cref="SubscribeOptions.Prefetch"/>
    public int Prefetch { get; init; } = SubscribeOptions.Default.Prefetch;

    /// <summary>
    /// Takes the deliveries, one at a time. When it returns, the delivery is acknowledged. When it throws, the delivery is not, and the subscription ends.
    /// </summary>
    public required Func<Envelope, CancellationToken, ValueTask> Handler { get; init; }
}
