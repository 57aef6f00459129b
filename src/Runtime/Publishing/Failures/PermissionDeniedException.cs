namespace MessageContracts;

/// <summary>The broker knows the user, who may not do this: enter the virtual host, write to the exchange, use this routing key.</summary>
public sealed class PermissionDeniedException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public PermissionDeniedException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
