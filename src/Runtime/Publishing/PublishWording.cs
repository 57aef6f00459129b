namespace MessageContracts;

/// <summary>What the texts of <see cref="PublishException"/> say of the message, beside the cause.</summary>
internal static class PublishWording
{
    public static string Outcome(PublishReceipt receipt) => receipt.Outcome switch
    {
        PublishOutcome.NotSent => $"Message {receipt.MessageId} was not sent.",
        PublishOutcome.Rejected => $"Message {receipt.MessageId} was refused; it was not published.",
        PublishOutcome.Unknown => $"Message {receipt.MessageId} may have been published: to send it again, use the same MessageId, so that consumers can tell.",
        _ => $"Message {receipt.MessageId}: {receipt.Outcome}.",
    };

    public static string Unroutable(string name, PublishReceipt receipt) =>
        $"No queue is bound for {name} at {receipt.Destination}, so nobody gets it. Start its consumers first or correct their bindings; where nobody needs to listen, set AllowUnroutable.";
}
