using MessageContracts.Validation;

namespace MessageContracts;

/// <summary>A text is no message of the type asked for, or a message cannot be told in JSON.</summary>
public sealed class MessageFormatException : FormatException
{
    private const string DefaultMessage = "The message cannot be read or written.";

    /// <summary>Creates the exception with a general message.</summary>
    public MessageFormatException()
        : this(DefaultMessage)
    {
    }

    /// <summary>Creates the exception for one problem.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public MessageFormatException(string message)
        : this(message, innerException: null)
    {
    }

    /// <summary>Creates the exception for one problem.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">What led to it.</param>
    public MessageFormatException(string message, Exception? innerException)
        : base(message, innerException) =>
        Report = new ValidationReport([new Violation("", Keywords.Json, message, "")]);

    /// <summary>Creates the exception for a text that does not fit its type.</summary>
    /// <param name="schemaName">The schema the text should fit.</param>
    /// <param name="report">What was found.</param>
    public MessageFormatException(string schemaName, ValidationReport report)
        : base(Describe(schemaName, report))
    {
        Report = report;
        Offset = report.Violations.Count == 0 ? -1 : report.Violations[0].Offset;
    }

    internal MessageFormatException(string message, long offset)
        : this(message) => Offset = offset;

    /// <summary>All that was found.</summary>
    public ValidationReport Report { get; }

    /// <summary>Where the first problem lies, in bytes from the start of the document; -1 where unknown or while writing.</summary>
    public long Offset { get; } = -1;

    private static string Describe(string schemaName, ValidationReport report) =>
        report.Violations.Count == 1
            ? $"The text does not fit {schemaName}: {report}"
            : $"The text does not fit {schemaName} in {report.Violations.Count} places:\n{report}";
}
