using System.Globalization;
using System.Text;

namespace MessageContracts.Transports.Stomp;

/// <summary>RabbitMQ's STOMP plugin: messages go to a topic exchange, subscribers have a queue that is bound to it.</summary>
internal sealed class RabbitMqDialect(string exchange) : BrokerDialect
{
    /// <summary>The most bytes of a routing key in AMQP 0-9-1 (4.2.5.3). The plugin confirms longer ones, and loses them.</summary>
    private const int MaxKeyBytes = 255;

    private readonly string prefix = $"/exchange/{Escape(exchange)}/";

    public override string ServerName => "RabbitMQ";

    public override string? Refusal(string routingKey) =>
        routingKey.Length == 0 ? "it is empty"
        : routingKey.AsSpan().IndexOfAny("*#\0\r\n") is var at and >= 0 ? $"it holds the character U+{(int)routingKey[at]:X4} at position {at}"
        : Encoding.UTF8.GetByteCount(routingKey) > MaxKeyBytes ? $"it is longer than {MaxKeyBytes} bytes in UTF-8"
        : routingKey.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? "RabbitMQ's STOMP plugin would read its %2F as a slash"
        : null;

    public override string Destination(string routingKey) => prefix + Escape(routingKey);

    public override void AddProperties(FrameHeaders headers, Envelope envelope)
    {
        headers.Add("timestamp", envelope.Timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        if (envelope.TimeToLive is { } time)
        {
            headers.Add("expiration", ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        }
    }

    public override IReadOnlyList<FrameHeaders> Subscriptions(Subscription subscription)
    {
        if (Encoding.UTF8.GetByteCount(subscription.BindingKey) > MaxKeyBytes || subscription.BindingKey.Any(char.IsControl))
        {
            throw NoSuchSubscription($"The binding key {Shown.Text(subscription.BindingKey)} is longer than {MaxKeyBytes} bytes in UTF-8, or holds control characters.");
        }

        FrameHeaders headers = new()
        {
            { "destination", prefix + Escape(subscription.BindingKey) },
            { "prefetch-count", subscription.Prefetch.ToString(CultureInfo.InvariantCulture) },
        };
        if (subscription.Queue is { } queue)
        {
            headers.Add("x-queue-name", QueueName(queue));
            headers.Add("durable", "true");
            headers.Add("auto-delete", "false");
        }

        return [headers];
    }

    public override string RoutingKey(FrameHeaders delivery)
    {
        string destination = delivery["destination"] ?? "";
        string key = destination.StartsWith("/topic/", StringComparison.Ordinal) ? destination["/topic/".Length..]
            : destination.StartsWith("/exchange/", StringComparison.Ordinal) && destination.Split('/', 4) is [_, _, _, var last] ? last
            : destination;
        return Uri.UnescapeDataString(key);
    }

    /// <summary>The plugin reads <c>%2F</c> as a slash, and nothing else that is percent-encoded. What it writes is percent-encoded throughout.</summary>
    private static string Escape(string name) => name.Replace("/", "%2F", StringComparison.Ordinal);

    private static string QueueName(string queue) =>
        queue.Length == 0 || queue.Any(char.IsControl) || Encoding.UTF8.GetByteCount(queue) > MaxKeyBytes
            ? throw NoSuchSubscription($"\"{Shown.Text(queue)}\" cannot be the name of a queue: it must have 1 to {MaxKeyBytes} bytes in UTF-8 and no control characters.")
            : queue;
}
