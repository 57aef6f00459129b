using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Tool.Reports;

/// <summary>GitHub's workflow commands, which put each mistake beside its line in a pull request.</summary>
internal sealed class GitHubReportWriter(TextWriter output) : ReportWriter
{
    public override void Write(Report report)
    {
        SourcePlace place = report.Place;
        string command = report.Severity == RuleSeverity.Suggestion ? "notice" : report.Level;
        string message = report.Violation is { SchemaLocation.Length: > 0 } violation ? $"{report.Message} ({violation.SchemaLocation})" : report.Message;
        output.Write($"::{command} file={Property(place.File)},line={place.Line},endLine={place.EndLine}");

        // Columns are taken only where the place is on one line.
        if (place.Line == place.EndLine)
        {
            output.Write($",col={place.Column},endColumn={place.EndColumn}");
        }

        output.WriteLine($",title={Property(report.Id)}::{Data(message)}");
    }

    public override void Finish(string summary) => output.WriteLine(summary);

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
