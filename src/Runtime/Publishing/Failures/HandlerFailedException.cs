namespace MessageContracts;

/// <summary>A handler within this process failed on the message, which the in-memory transport delivers before publishing returns.</summary>
public sealed class HandlerFailedException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public HandlerFailedException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
