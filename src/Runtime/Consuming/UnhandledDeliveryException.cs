namespace MessageContracts;

/// <summary>A delivery was not handled and nobody took the fault, so that its subscription ended. The delivery stays with the broker.</summary>
public sealed class UnhandledDeliveryException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="fault">The delivery, and what is wrong with it.</param>
    /// <param name="innerException">What the handler or the error handler threw.</param>
    public UnhandledDeliveryException(string message, ReceiveFault fault, Exception? innerException = null)
        : base(message, innerException) =>
        Fault = fault;

    /// <summary>The delivery, and what is wrong with it.</summary>
    public ReceiveFault Fault { get; }
}
