namespace MessageContracts;

/// <summary>A message was not published, or it is not known whether it was. Each cause has a type of its own.</summary>
public abstract class PublishException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    protected PublishException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, innerException) =>
        Receipt = receipt;

    /// <summary>What became of the message.</summary>
    public PublishReceipt Receipt { get; }
}
