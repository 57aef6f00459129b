namespace MessageContracts;

/// <summary>What answers is no broker that this transport can talk to, or the broker ended the conversation as malformed.</summary>
public sealed class BrokerProtocolException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public BrokerProtocolException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
