namespace MessageContracts;

/// <summary>A message has no routing key: a segment is missing or holds what it must not, or the key is too long. Nothing was sent.</summary>
public sealed class InvalidDestinationException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public InvalidDestinationException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
