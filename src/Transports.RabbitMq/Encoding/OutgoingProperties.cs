using System.Globalization;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// The properties of the message that is being sent: AMQP's own, and in the headers those that fedora-messaging's consumers read. One object is filled anew for
/// each message, since the client has copied it when its call returns.
/// </summary>
internal sealed class OutgoingProperties
{
    /// <summary>What a frame has beside the headers: its own ends, and the other properties, none longer than 255 bytes.</summary>
    private const int RoomBesideHeaders = 2048;

    private static readonly object[] Numbers = [.. Enumerable.Range(0, 10).Cast<object>()];
    private static readonly Dictionary<MessageSeverity, object> Severities = Enum.GetValues<MessageSeverity>().ToDictionary(severity => severity, severity => (object)(int)severity);

    private readonly Dictionary<string, object?> headers = new(StringComparer.Ordinal);
    private readonly BasicProperties properties = new() { DeliveryMode = DeliveryModes.Persistent };
    private string sentAt = "";
    private long sentAtSecond = long.MinValue;

    /// <summary>Fills in the properties of a message.</summary>
    public BasicProperties Of(PendingPublish item)
    {
        Envelope envelope = item.Envelope;
        properties.ContentType = envelope.ContentType;
        properties.ContentEncoding = envelope.ContentEncoding;
        properties.MessageId = envelope.MessageId;
        properties.Timestamp = new AmqpTimestamp(envelope.Timestamp.ToUnixTimeSeconds());
        properties.Headers = Headers(item, envelope);
        properties.ClearPriority();
        properties.ClearExpiration();
        if (envelope.Priority is { } priority)
        {
            properties.Priority = (byte)priority;
        }

        if (envelope.TimeToLive is { } time)
        {
            properties.Expiration = ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        }

        return properties;
    }

    /// <summary>Refuses headers that no frame could hold, which would cost the whole connection.</summary>
    /// <param name="properties">The properties of a message.</param>
    /// <param name="frameMax">The largest frame of the connection; 0 for no limit.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? Refusal(IAmqpWriteable properties, uint frameMax)
    {
        int size = properties.GetRequiredBufferSize();
        return frameMax > 0 && size > frameMax - RoomBesideHeaders
            ? $"The headers have {size} bytes together, more than the {frameMax - RoomBesideHeaders} that fit a frame of this connection. Put large values into the body."
            : null;
    }

    private Dictionary<string, object?> Headers(PendingPublish item, Envelope envelope)
    {
        headers.Clear();
        foreach ((string name, object? value) in item.Headers)
        {
            headers[name] = value;
        }

        headers[FedoraHeaders.Schema] = item.FedoraSchema;
        if (envelope.Severity != MessageSeverity.None)
        {
            headers[FedoraHeaders.Severity] = Severities.GetValueOrDefault(envelope.Severity) ?? (int)envelope.Severity;
        }

        headers[FedoraHeaders.SentAt] = SentAt(envelope.Timestamp);
        headers[FedoraHeaders.Priority] = envelope.Priority is { } priority && priority < Numbers.Length ? Numbers[priority] : envelope.Priority ?? Numbers[0];
        return headers;
    }

    /// <summary>The text of a time, made once a second.</summary>
    private string SentAt(DateTimeOffset time)
    {
        long second = time.ToUnixTimeSeconds();
        if (second != sentAtSecond)
        {
            sentAt = time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
            sentAtSecond = second;
        }

        return sentAt;
    }
}
