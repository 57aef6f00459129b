namespace MessageContracts;

/// <summary>The broker said no to this message, for instance because its queue is full. Certainly not published.</summary>
public sealed class MessageRefusedException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public MessageRefusedException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
