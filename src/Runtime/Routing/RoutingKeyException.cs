namespace MessageContracts;

/// <summary>A routing key cannot be made: a segment is missing or holds what it must not, or the key is too long.</summary>
public sealed class RoutingKeyException : InvalidOperationException
{
    /// <summary>Creates the exception with a general message.</summary>
    public RoutingKeyException()
        : this("The routing key cannot be made.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, in which part of the topic, and what to do.</param>
    public RoutingKeyException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, in which part of the topic, and what to do.</param>
    /// <param name="innerException">What led to it.</param>
    public RoutingKeyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
