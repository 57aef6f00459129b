namespace MessageContracts.Transports.RabbitMq;

/// <summary>What an exception's text says of its message, beside the cause.</summary>
internal static class PublishOutcomeText
{
    public static string Of(PublishReceipt receipt) => receipt.Outcome switch
    {
        PublishOutcome.NotSent => $"Message {receipt.MessageId} was not sent.",
        PublishOutcome.Rejected => $"Message {receipt.MessageId} was not published.",
        _ => $"Message {receipt.MessageId} may have been published by an earlier attempt: to send it again, use the same MessageId.",
    };
}
