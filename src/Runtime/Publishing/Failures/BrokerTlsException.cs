namespace MessageContracts;

/// <summary>No safe connection: the certificate of one side is not accepted by the other, or one of both does not speak TLS.</summary>
public sealed class BrokerTlsException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public BrokerTlsException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
