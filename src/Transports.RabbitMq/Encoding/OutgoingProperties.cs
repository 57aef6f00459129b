using System.Globalization;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Makes the properties of a message: AMQP's own, and in the headers those that fedora-messaging's consumers read.</summary>
internal static class OutgoingProperties
{
    /// <summary>What a frame has beside the headers: its own ends, and the other properties, none longer than 255 bytes.</summary>
    private const int RoomBesideHeaders = 2048;

    /// <exception cref="FormatException">A header cannot be sent, or all together are too large.</exception>
    public static BasicProperties Of(Envelope envelope, RabbitMqOptions options)
    {
        BasicProperties properties = new()
        {
            ContentType = envelope.ContentType,
            ContentEncoding = envelope.ContentEncoding,
            DeliveryMode = DeliveryModes.Persistent,
            MessageId = envelope.MessageId,
            Timestamp = new AmqpTimestamp(envelope.Timestamp.ToUnixTimeSeconds()),
            Headers = Headers(envelope, options),
        };
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
    /// <exception cref="FormatException">They are too large.</exception>
    public static void CheckSize(BasicProperties properties, uint frameMax)
    {
        int size = ((IAmqpWriteable)properties).GetRequiredBufferSize();
        if (frameMax > 0 && size > frameMax - RoomBesideHeaders)
        {
            throw new FormatException($"The headers have {size} bytes together, more than the {frameMax - RoomBesideHeaders} that fit a frame of this connection. Put large values into the body.");
        }
    }

    private static Dictionary<string, object?> Headers(Envelope envelope, RabbitMqOptions options)
    {
        Dictionary<string, object?> headers = new(envelope.Headers.Count + 4);
        foreach ((string name, JsonAny value) in envelope.Headers)
        {
            headers[name] = Value(name, value);
        }

        headers[FedoraHeaders.Schema] = options.FedoraSchema?.Invoke(envelope) ?? FedoraHeaders.BaseSchema;
        if (envelope.Severity != MessageSeverity.None)
        {
            headers[FedoraHeaders.Severity] = (int)envelope.Severity;
        }

        headers[FedoraHeaders.SentAt] = envelope.Timestamp.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
        headers[FedoraHeaders.Priority] = envelope.Priority ?? 0;
        return headers;
    }

    private static object? Value(string name, JsonAny value)
    {
        try
        {
            return FedoraHeaders.IsReserved(name)
                ? throw new FormatException("the transport sets it, as fedora-messaging wants it; use FedoraSchema, Severity or Priority")
                : HeaderValues.ToAmqp(value);
        }
        catch (FormatException e)
        {
            throw new FormatException($"The header {name} cannot be sent: {e.Message}.", e);
        }
    }
}
