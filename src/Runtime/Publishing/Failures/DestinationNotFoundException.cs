namespace MessageContracts;

/// <summary>The exchange, queue or virtual host does not exist on the broker.</summary>
public sealed class DestinationNotFoundException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public DestinationNotFoundException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
