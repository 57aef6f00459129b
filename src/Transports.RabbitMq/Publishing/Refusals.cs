using System.Diagnostics;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// What was refused lately. The like is refused here for a while, since each refusal costs a connection and holds up the neighbours: a program that keeps
/// publishing to a missing exchange must not keep the broker busy with that.
/// </summary>
internal sealed class Refusals
{
    /// <summary>How long the like is refused without asking the broker.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private const int MaxEntries = 1000;
    private readonly Dictionary<(RefusalKind, string, string), (Refusal Refusal, long Since)> known = [];

    public void Add(PendingPublish item, Refusal refusal)
    {
        if (refusal.Kind != RefusalKind.Malformed && known.Count < MaxEntries)
        {
            known[Key(item, refusal.Kind)] = (refusal, Stopwatch.GetTimestamp());
        }
    }

    /// <summary>The refusal that a message would meet; null where none is known.</summary>
    public Refusal? Find(PendingPublish item) => known.Count == 0
        ? null
        : Find(Key(item, RefusalKind.ExchangeMissing)) ?? Find(Key(item, RefusalKind.NotPermitted)) ?? Find(Key(item, RefusalKind.TooLarge));

    private static (RefusalKind, string, string) Key(PendingPublish item, RefusalKind kind) => kind switch
    {
        RefusalKind.ExchangeMissing => (kind, item.Exchange, ""),
        RefusalKind.NotPermitted => (kind, item.Exchange, item.Envelope.RoutingKey),
        _ => (kind, "", item.Envelope.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };

    private Refusal? Find((RefusalKind, string, string) key)
    {
        if (!known.TryGetValue(key, out (Refusal Refusal, long Since) entry))
        {
            return null;
        }

        if (Stopwatch.GetElapsedTime(entry.Since) <= KeptFor)
        {
            return entry.Refusal;
        }

        known.Remove(key);
        return null;
    }
}
