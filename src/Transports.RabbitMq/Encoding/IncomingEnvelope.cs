using System.Globalization;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Makes an envelope of a delivery. Whatever is missing or malformed in it gets a default: what the bytes are worth decides who reads them.</summary>
internal static class IncomingEnvelope
{
    public static Envelope Of(Subscription subscription, bool redelivered, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        IDictionary<string, object?>? headers = properties.Headers;
        return new Envelope
        {
            MessageId = properties.MessageId ?? "",
            Timestamp = Time(properties, headers),
            ContentType = properties.ContentType ?? "",
            ContentEncoding = properties.ContentEncoding ?? "utf-8",
            SchemaName = subscription.SchemaName,
            Family = subscription.Family,
            Exchange = subscription.Exchange,
            RoutingKey = routingKey,
            Headers = headers is null ? ValueMap<JsonAny>.Empty : new(headers.Select(header => KeyValuePair.Create(header.Key, HeaderValues.ToJson(header.Value)))),
            Priority = properties.IsPriorityPresent() ? properties.Priority : null,
            Severity = Severity(headers),
            TimeToLive = long.TryParse(properties.Expiration, NumberStyles.None, CultureInfo.InvariantCulture, out long time) && time < int.MaxValue ? TimeSpan.FromMilliseconds(time) : null,
            Redelivered = redelivered,
            Body = body,
        };
    }

    private static DateTimeOffset Time(IReadOnlyBasicProperties properties, IDictionary<string, object?>? headers)
    {
        if (headers is not null && headers.TryGetValue(FedoraHeaders.SentAt, out object? sentAt)
            && DateTimeOffset.TryParse(HeaderValues.Text(sentAt), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset sent))
        {
            return sent;
        }

        return properties.IsTimestampPresent() && properties.Timestamp.UnixTime is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(properties.Timestamp.UnixTime)
            : default;
    }

    private static MessageSeverity Severity(IDictionary<string, object?>? headers) =>
        headers is not null && headers.TryGetValue(FedoraHeaders.Severity, out object? value) && value is byte or sbyte or short or ushort or int or long
        && (MessageSeverity)Convert.ToInt64(value, CultureInfo.InvariantCulture) is var severity && Enum.IsDefined(severity)
            ? severity
            : MessageSeverity.Info;
}
