using System.Globalization;
using RabbitMQ.Client;

namespace MessageContracts.Benchmarks.Brokers.RabbitMq;

/// <summary>The properties that every message has, made by hand.</summary>
internal static class RawProperties
{
    public static BasicProperties Of()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return new BasicProperties
        {
            ContentType = "application/json",
            ContentEncoding = "utf-8",
            DeliveryMode = DeliveryModes.Persistent,
            MessageId = Guid.CreateVersion7(now).ToString(),
            Timestamp = new AmqpTimestamp(now.ToUnixTimeSeconds()),
            Headers = new Dictionary<string, object?>(4)
            {
                ["fedora_messaging_schema"] = "base.message",
                ["fedora_messaging_severity"] = 20,
                ["sent-at"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
                ["priority"] = 0,
            },
        };
    }
}
