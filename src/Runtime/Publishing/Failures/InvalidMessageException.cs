namespace MessageContracts;

/// <summary>A message violates its schema, or a check of its event table. Nothing was sent.</summary>
public sealed class InvalidMessageException : PublishException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The name of the message, and what is wrong with it.</param>
    /// <param name="report">All that is wrong.</param>
    /// <param name="receipt">Says that the message was not sent.</param>
    /// <param name="innerException">What led to it.</param>
    public InvalidMessageException(string message, ValidationReport report, PublishReceipt receipt, Exception? innerException = null)
        : base(message, receipt, innerException) =>
        Report = report;

    /// <summary>All that is wrong.</summary>
    public ValidationReport Report { get; }
}
