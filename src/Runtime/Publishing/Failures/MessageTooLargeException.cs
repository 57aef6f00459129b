namespace MessageContracts;

/// <summary>The body is larger than the transport or the broker takes. Certainly not published.</summary>
public sealed class MessageTooLargeException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public MessageTooLargeException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
