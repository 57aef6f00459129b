namespace MessageContracts;

/// <summary>The broker took the message, but no queue is bound for it, so nobody gets it; the bus does not allow that.</summary>
public sealed class UnroutableException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public UnroutableException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
