using System.Collections.Frozen;
using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>Makes an envelope of a MESSAGE frame. Whatever is missing or malformed in it gets a default: what the bytes are worth decides who reads them.</summary>
internal static class IncomingEnvelope
{
    /// <summary>Headers that are the protocol's or the broker's, and that the envelope has in other places.</summary>
    private static readonly FrozenSet<string> NotOfTheMessage = FrozenSet.Create(
        StringComparer.Ordinal,
        "subscription", "message-id", OutgoingHeaders.MessageId, "ack", "receipt", "destination", "original-destination", "redelivered", "content-length",
        "content-type", "content-encoding", "persistent", "priority", "expires", "expiration", "timestamp", "amq-msg-type");

    public static Envelope Of(Subscription subscription, BrokerDialect dialect, StompFrame message)
    {
        FrameHeaders headers = message.Headers;
        DateTimeOffset? brokerTime = Time(headers["timestamp"]);
        return new Envelope
        {
            MessageId = headers[OutgoingHeaders.MessageId] ?? headers["message-id"] ?? "",
            Timestamp = SentAt(headers) ?? brokerTime ?? default,
            ContentType = headers["content-type"] ?? "",
            ContentEncoding = headers["content-encoding"] ?? "utf-8",
            SchemaName = subscription.SchemaName,
            Family = subscription.Family,
            Exchange = subscription.Exchange,
            RoutingKey = dialect.RoutingKey(headers),
            Headers = Own(headers),
            Priority = Number(headers["priority"]) is { } priority and <= 9 ? (int)priority : null,
            Severity = Number(headers[FedoraHeaders.Severity]) is { } level and <= 40 && (MessageSeverity)level is var severity && Enum.IsDefined(severity) ? severity : MessageSeverity.Info,
            TimeToLive = Number(headers["expiration"]) is { } time and < int.MaxValue ? TimeSpan.FromMilliseconds(time) : TimeUntil(Time(headers["expires"]), brokerTime),
            Redelivered = headers["redelivered"] == "true",
            Body = message.Body,
        };
    }

    private static ValueMap<JsonAny> Own(FrameHeaders headers)
    {
        // Of a repeated header the first entry counts.
        Dictionary<string, JsonAny> own = new(headers.Count, StringComparer.Ordinal);
        foreach ((string name, string value) in headers)
        {
            if (!NotOfTheMessage.Contains(name))
            {
                own.TryAdd(name, value);
            }
        }

        return own.Count == 0 ? ValueMap<JsonAny>.Empty : new ValueMap<JsonAny>(own);
    }

    private static DateTimeOffset? SentAt(FrameHeaders headers) =>
        DateTimeOffset.TryParse(headers[FedoraHeaders.SentAt], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset sent) ? sent : null;

    /// <summary>A time since 1970: ActiveMQ gives milliseconds, AMQP seconds, which are told apart by their size.</summary>
    private static DateTimeOffset? Time(string? text) => Number(text) switch
    {
        null or 0 => null,
        { } seconds and < 100_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(seconds),
        { } milliseconds and < 100_000_000_000_000 => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        _ => null,
    };

    private static TimeSpan? TimeUntil(DateTimeOffset? end, DateTimeOffset? start) => end > start ? end - start : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
