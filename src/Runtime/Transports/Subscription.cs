namespace MessageContracts;

/// <summary>What a subscriber wants delivered.</summary>
public sealed record Subscription
{
    /// <summary>The family of the messages.</summary>
    public required string Family { get; init; }

    /// <summary>The kind of exchange to bind to.</summary>
    public ExchangeKind Exchange { get; init; }

    /// <summary>On a topic exchange, the binding key: <c>*</c> for one word, <c>#</c> for any number of words.</summary>
    public string BindingKey { get; init; } = "#";

    /// <summary>On a headers exchange, the headers wanted; null for every message.</summary>
    public HeaderMatch? Headers { get; init; }

    /// <summary>Takes each delivery. What it throws goes to the transport's error handler.</summary>
    public required Func<Envelope, CancellationToken, ValueTask> Handler { get; init; }
}
