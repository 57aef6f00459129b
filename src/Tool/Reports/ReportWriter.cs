namespace MessageContracts.Tool.Reports;

/// <summary>Tells what was found, as it is found.</summary>
internal abstract class ReportWriter
{
    public abstract void Write(Report report);

    /// <summary>Ends the report.</summary>
    /// <param name="summary">What was looked at, in a sentence.</param>
    public abstract void Finish(string summary);
}
