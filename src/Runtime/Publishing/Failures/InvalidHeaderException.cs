namespace MessageContracts;

/// <summary>A header, the message id or another property holds what cannot be sent safely, or the headers are too large together. Nothing was sent.</summary>
public sealed class InvalidHeaderException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public InvalidHeaderException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
