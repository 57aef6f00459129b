namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>Envelopes for tests that look at the transport alone.</summary>
internal static class Envelopes
{
    public static Envelope Of(string? id = null, string key = "VirtualTopic.eng.test", int size = 100) => new()
    {
        MessageId = id ?? Guid.NewGuid().ToString(),
        Timestamp = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
        SchemaName = "test",
        Family = "Test",
        RoutingKey = key,
        Body = Enumerable.Repeat((byte)'x', size).ToArray(),
    };

    public static Deadline In(double seconds) => Deadline.After(TimeSpan.FromSeconds(seconds));

    public static async Task<PublishReceipt> Send(this IMessageTransport transport, Envelope envelope, double seconds = 10) =>
        await transport.Send(envelope, In(seconds), CancellationToken.None);
}
