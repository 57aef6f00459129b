namespace MessageContracts.Transports.Stomp;

/// <summary>The exceptions for what a broker refuses, or this transport itself.</summary>
internal static class Refusals
{
    /// <summary>The exception for a message that the broker refused.</summary>
    public static PublishException Of(ErrorFrame error, PublishReceipt receipt)
    {
        string what = $"The broker refused a message to {receipt.Destination}: {error}.";
        return error.Kind switch
        {
            ErrorKind.Permission => new BrokerFault(BrokerFaultKind.Permission, $"{what} Ask its operator for the permission to write there.").ToPublishException(receipt),
            ErrorKind.NotFound => new BrokerFault(BrokerFaultKind.DestinationNotFound, $"{what} Create it, or correct StompOptions.Exchange.").ToPublishException(receipt),
            ErrorKind.TooLarge => new MessageTooLargeException($"{what} Make body and headers smaller, or have the broker's limit raised. {Outcome(receipt)}", receipt),
            _ => new MessageRefusedException($"{what} {Outcome(receipt)}", receipt),
        };
    }

    /// <summary>The exception for a message that ends each connection it is sent on.</summary>
    public static PublishException OfBreaker(int times, BrokerFault fault, PublishReceipt receipt) => new MessageRefusedException(
        $"Each of {times} connections on which nothing but this message was sent to {receipt.Destination} ended without an answer: {fault.Message} Is it larger than the broker takes, or the queue full? {Outcome(receipt)}",
        receipt);

    /// <summary>The exception for a message that is too large for this transport.</summary>
    public static PublishException TooLarge(int bytes, int limit, PublishReceipt receipt) => new MessageTooLargeException(
        $"The body has {bytes} bytes, more than the {limit} of StompOptions.MaxBodyBytes. Make it smaller, or raise the limit here and at the broker. {Outcome(receipt)}",
        receipt);

    private static string Outcome(PublishReceipt receipt) => receipt.Outcome switch
    {
        PublishOutcome.NotSent => $"Message {receipt.MessageId} was not sent.",
        PublishOutcome.Rejected => $"Message {receipt.MessageId} was not published.",
        _ => $"Message {receipt.MessageId} may have been published: to send it again, use the same MessageId, so that consumers can tell.",
    };
}
