namespace MessageContracts;

/// <summary>The deadline passed without an answer. The receipt says whether the message was never sent, or may have been.</summary>
public sealed class PublishTimeoutException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public PublishTimeoutException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
