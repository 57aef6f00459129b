namespace MessageContracts;

/// <summary>The caller gave up waiting. The receipt says whether the message was withdrawn in time, or may have been sent.</summary>
public sealed class PublishCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="cancellationToken">What the caller gave up with.</param>
    /// <param name="innerException">What led to it.</param>
    public PublishCanceledException(PublishReceipt receipt, CancellationToken cancellationToken, Exception? innerException = null)
        : base(Describe(receipt), innerException, cancellationToken) =>
        Receipt = receipt;

    /// <summary>What became of the message.</summary>
    public PublishReceipt Receipt { get; }

    private static string Describe(PublishReceipt receipt) => receipt.IsCertain
        ? $"Publishing message {receipt.MessageId} was cancelled before it was sent."
        : $"Waiting for message {receipt.MessageId} was cancelled. It may have been sent: to send it again, use the same MessageId.";
}
