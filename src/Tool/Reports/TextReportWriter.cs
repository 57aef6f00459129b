using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Tool.Reports;

/// <summary>One mistake a line, in the form that compilers have and editors follow; below it, who says so.</summary>
internal sealed class TextReportWriter(Terminal terminal) : ReportWriter
{
    private const string Bold = "\e[1m";
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    public override void Write(Report report)
    {
        string level = Painted(report.Severity switch { RuleSeverity.Error => Red, RuleSeverity.Warning => Yellow, _ => Dim }, report.Level);
        terminal.Output.WriteLine($"{Painted(Bold, report.Place.ToString())}: {level} {Name(report)}: {report.Message}");
        if (report.Violation is { SchemaPlace: { } place } violation)
        {
            string wanted = violation.Wanted is { } node ? $", {violation.Keyword}: {JsonText.Short(node)}" : "";
            terminal.Output.WriteLine(Painted(Dim, $"    by {place} ({violation.SchemaLocation}){wanted}"));
        }
    }

    public override void Finish(string summary) => terminal.Output.WriteLine(summary);

    private static string Name(Report report) => report.Violation?.Keyword ?? report.Id;

    private string Painted(string color, string text) => terminal.Colors ? color + text + Plain : text;
}
