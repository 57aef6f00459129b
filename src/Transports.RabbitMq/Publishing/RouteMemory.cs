namespace MessageContracts.Transports.RabbitMq;

/// <summary>What a connection has confirmed so far, so that a refusal of something never confirmed is known to be no news. Bounded.</summary>
internal sealed class RouteMemory
{
    private const int MaxRoutes = 4096;
    private readonly HashSet<(string Exchange, string Key)> confirmed = [];
    private readonly HashSet<string> exchanges = new(StringComparer.Ordinal);
    private int largest;

    /// <summary>Notes a message that the broker has taken.</summary>
    public void Add(PendingPublish item)
    {
        lock (confirmed)
        {
            largest = Math.Max(largest, item.Envelope.Body.Length);
            exchanges.Add(item.Exchange);
            if (confirmed.Count < MaxRoutes)
            {
                confirmed.Add((item.Exchange, item.Envelope.RoutingKey));
            }
        }
    }

    /// <summary>Whether the broker has, or may have, taken something here that it would refuse for the same reason as this message.</summary>
    public bool MayHaveTaken(PendingPublish item, RefusalKind kind)
    {
        lock (confirmed)
        {
            return kind switch
            {
                RefusalKind.ExchangeMissing => exchanges.Contains(item.Exchange),
                RefusalKind.NotPermitted => confirmed.Count >= MaxRoutes || confirmed.Contains((item.Exchange, item.Envelope.RoutingKey)),
                RefusalKind.TooLarge => item.Envelope.Body.Length <= largest,
                _ => true,
            };
        }
    }
}
