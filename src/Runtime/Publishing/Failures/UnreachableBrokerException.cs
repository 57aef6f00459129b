namespace MessageContracts;

/// <summary>No address of the broker answers: wrong host or port, a broker that is down, a network between that is cut.</summary>
public sealed class UnreachableBrokerException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="receipt">What became of the message.</param>
    /// <param name="innerException">What led to it.</param>
    public UnreachableBrokerException(string message, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException)
    {
    }
}
