using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace MessageContracts.Transports.Stomp;

/// <summary>Makes the header lines of a SEND frame, all but its receipt: they are the same each time the message is sent.</summary>
internal sealed class OutgoingHeaders(BrokerDialect dialect, Func<Envelope, string>? fedoraSchema)
{
    /// <summary>The header with the message's id. RabbitMQ makes it AMQP's property; ActiveMQ hands it on as it is, while <c>message-id</c> is its own.</summary>
    public const string MessageId = "amqp-message-id";

    /// <summary>Headers that this transport or the broker gives a meaning.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "destination", "receipt", "transaction", "subscription", "ack", "id", "content-length", "content-type", "content-encoding", "persistent", "priority",
        "expires", "expiration", "timestamp", "message-id", MessageId, "reply-to", "redelivered", "original-destination", "transformation", "amq-msg-type",
        FedoraHeaders.Schema, FedoraHeaders.Severity, FedoraHeaders.SentAt);

    /// <summary>Writes the lines.</summary>
    /// <exception cref="FormatException">A header cannot be sent: which, and why.</exception>
    public byte[] Write(Envelope envelope, string destination)
    {
        FrameHeaders headers = new()
        {
            { "destination", destination },
            { "persistent", "true" },
            { "content-type", envelope.ContentType },
            { "content-encoding", envelope.ContentEncoding },
            { "content-length", envelope.Body.Length.ToString(CultureInfo.InvariantCulture) },
            { MessageId, envelope.MessageId },
            { FedoraHeaders.SentAt, envelope.Timestamp.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture) },
            { FedoraHeaders.Schema, fedoraSchema?.Invoke(envelope) ?? FedoraHeaders.BaseSchema },
        };
        if (envelope.Severity != MessageSeverity.None)
        {
            headers.Add(FedoraHeaders.Severity, ((int)envelope.Severity).ToString(CultureInfo.InvariantCulture));
        }

        if (envelope.Priority is { } priority)
        {
            headers.Add("priority", priority.ToString(CultureInfo.InvariantCulture));
        }

        dialect.AddProperties(headers, envelope);
        foreach ((string name, JsonAny value) in envelope.Headers)
        {
            headers.Add(Name(name), Text(value));
        }

        return Bytes(headers);
    }

    private static string Name(string name) =>
        name.Length == 0 ? throw new FormatException("A header has no name. Give it one.")
        : Reserved.Contains(name) ? throw new FormatException($"The header {name} cannot be set: the name has a meaning of its own here. Choose another.")
        : name;

    /// <summary>STOMP's headers are text: what is no string goes as its JSON text.</summary>
    private static string Text(JsonAny value) => value.Kind == JsonValueKind.String ? value.GetString()! : value.ToString();

    private static byte[] Bytes(FrameHeaders headers)
    {
        ArrayBufferWriter<byte> lines = new(512);
        foreach ((string name, string value) in headers)
        {
            if (name.Contains('\0', StringComparison.Ordinal) || value.Contains('\0', StringComparison.Ordinal))
            {
                throw new FormatException($"The header {Shown.Text(name)} holds NUL, which ends a STOMP frame. Remove it.");
            }

            HeaderText.Write(lines, name, value, escape: true);
        }

        if (headers.Count > FrameLimits.MaxHeadersSent || lines.WrittenCount > FrameLimits.MaxHeaderBytesSent)
        {
            throw new FormatException($"The {headers.Count} headers have {lines.WrittenCount} bytes together: more than the {FrameLimits.MaxHeadersSent} headers or {FrameLimits.MaxHeaderBytesSent} bytes that a subscriber here reads. Put large values into the body.");
        }

        return lines.WrittenSpan.ToArray();
    }
}
