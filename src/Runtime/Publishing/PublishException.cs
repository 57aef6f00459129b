namespace MessageContracts;

/// <summary>A message was not published, or it is not known whether it was.</summary>
public class PublishException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public PublishException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, innerException) =>
        Receipt = receipt;

    /// <summary>What became of the message.</summary>
    public PublishReceipt Receipt { get; }
}
