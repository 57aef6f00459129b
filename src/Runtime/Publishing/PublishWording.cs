namespace MessageContracts;

internal static class PublishWording
{
    public static string Describe(string name, PublishReceipt receipt) => receipt.Outcome switch
    {
        PublishOutcome.Unroutable => $"{name} was taken by the broker, but no subscriber is bound for {receipt.Destination}, so nobody gets it. Bind a queue first, or set AllowUnroutable.",
        PublishOutcome.Rejected => $"{name} was refused by the broker at {receipt.Destination} after {receipt.Attempts} attempts; it was not published.",
        PublishOutcome.NotSent => $"{name} was not sent to {receipt.Destination}; publish it again.",
        _ => $"Whether {name} reached {receipt.Destination} is not known after {receipt.Attempts} attempts: publish it again with MessageId {receipt.MessageId}, so that consumers can tell.",
    };
}
