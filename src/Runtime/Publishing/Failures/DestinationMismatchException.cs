namespace MessageContracts;

/// <summary>The exchange or queue exists on the broker, but is of another type or has other arguments than asked for.</summary>
public sealed class DestinationMismatchException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public DestinationMismatchException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
