namespace MessageContracts.Transports.Testing;

/// <summary>Envelopes for tests that look at a transport alone.</summary>
public static class Envelopes
{
    /// <summary>A key that every broker of the tests takes.</summary>
    public const string Key = "VirtualTopic.eng.test";

    public static Envelope Of(string? id = null, string key = Key, int size = 100) => new()
    {
        MessageId = id ?? Guid.NewGuid().ToString(),
        Timestamp = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
        SchemaName = "test",
        Family = "Test",
        RoutingKey = key,
        Body = Enumerable.Repeat((byte)'x', size).ToArray(),
    };

    public static Deadline In(double seconds) => Deadline.After(TimeSpan.FromSeconds(seconds));

    /// <summary>A subscription to everything, which keeps the ids.</summary>
    public static Subscription Keeping(System.Collections.Concurrent.ConcurrentBag<string> ids, string? queue = null) => new()
    {
        Family = "Test",
        Queue = queue,
        Handler = (envelope, _) =>
        {
            ids.Add(envelope.MessageId);
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>A subscription to everything, which keeps the envelopes.</summary>
    public static Subscription Keeping(System.Collections.Concurrent.ConcurrentQueue<Envelope> got) => new()
    {
        Family = "Test",
        Handler = (envelope, _) =>
        {
            got.Enqueue(envelope);
            return ValueTask.CompletedTask;
        },
    };

    public static async Task<PublishReceipt> Send(this IMessageTransport transport, Envelope envelope, double seconds = 10) =>
        await transport.Send(envelope, In(seconds), CancellationToken.None);
}
