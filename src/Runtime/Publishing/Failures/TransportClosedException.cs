namespace MessageContracts;

/// <summary>The bus was disposed of while the message was under way. The receipt says whether it may have been sent.</summary>
public sealed class TransportClosedException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public TransportClosedException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
