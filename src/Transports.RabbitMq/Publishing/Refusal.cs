using RabbitMQ.Client.Events;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>That a broker refused one message, and why.</summary>
internal sealed record Refusal(RefusalKind Kind, string Text)
{
    /// <summary>Reads why a channel or connection was closed; null where it was not because of a message (AMQP 0-9-1, 1.2, reply codes).</summary>
    public static Refusal? Of(ShutdownEventArgs closed) => closed.ReplyCode switch
    {
        311 => new(RefusalKind.TooLarge, Shown.Text(closed.ReplyText)),
        403 => new(RefusalKind.NotPermitted, Shown.Text(closed.ReplyText)),
        404 => new(RefusalKind.ExchangeMissing, Shown.Text(closed.ReplyText)),
        406 when closed.ReplyText.Contains("size", StringComparison.Ordinal) => new(RefusalKind.TooLarge, Shown.Text(closed.ReplyText)),
        406 or 501 or 502 or 503 => new(RefusalKind.Malformed, Shown.Text(closed.ReplyText)),
        _ => null,
    };

    /// <summary>Ends a message that is refused.</summary>
    public void Apply(PendingPublish item) => item.Refuse(item.Attempts == 0 ? PublishOutcome.NotSent : PublishOutcome.Rejected, receipt => Exception(item, receipt));

    private PublishException Exception(PendingPublish item, PublishReceipt receipt)
    {
        string outcome = PublishOutcomeText.Of(receipt);
        return Kind switch
        {
            RefusalKind.NotPermitted => new PermissionDeniedException($"The broker does not let this user publish to exchange {item.Exchange} with key \"{item.Envelope.RoutingKey}\": {Text}. Ask its operator for the permission. {outcome}", receipt),
            RefusalKind.ExchangeMissing => new DestinationNotFoundException($"Exchange {item.Exchange} is missing: {Text}. Create it, or let it be declared (ExchangeSetup.Declare). {outcome}", receipt),
            RefusalKind.TooLarge => new MessageTooLargeException($"The body of {item.Envelope.Body.Length} bytes is larger than the broker takes: {Text}. Make it smaller, or raise max_message_size there. {outcome}", receipt),
            _ => new MessageRefusedException($"The broker refused the message: {Text}. {outcome}", receipt),
        };
    }
}
