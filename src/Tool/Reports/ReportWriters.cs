namespace MessageContracts.Tool.Reports;

/// <summary>Finds the writer of a format.</summary>
internal static class ReportWriters
{
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "sarif", "github"];

    public static ReportWriter Of(string format, Terminal terminal) => format switch
    {
        "json" => new JsonReportWriter(terminal.Output),
        "sarif" => new SarifReportWriter(terminal.Output),
        "github" => new GitHubReportWriter(terminal.Output),
        _ => new TextReportWriter(terminal),
    };
}
