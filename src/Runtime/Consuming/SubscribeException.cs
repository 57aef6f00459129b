namespace MessageContracts;

/// <summary>A subscription cannot be started, or cannot go on.</summary>
public sealed class SubscribeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="cause">What kind of fault it is.</param>
    /// <param name="innerException">What led to it.</param>
    public SubscribeException(string message, BrokerFaultKind cause, Exception? innerException = null)
        : base(message, innerException) =>
        Cause = cause;

    /// <summary>What kind of fault it is.</summary>
    public BrokerFaultKind Cause { get; }
}
