using System.Text.Json;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Tool.Reports;

/// <summary>SARIF 2.1.0 (OASIS), which code scanning takes.</summary>
internal sealed class SarifReportWriter(TextWriter output) : ReportWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Home = "https://github.com/message-contracts/message-contracts";

    private readonly List<Report> reports = [];

    public override void Write(Report report) => reports.Add(report);

    public override void Finish(string summary) => output.WriteLine(JsonText.Indented(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (Report report in reports)
        {
            WriteResult(writer, report);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }));

    private void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "contracts");
        writer.WriteString("semanticVersion", ToolVersion.Text);
        writer.WriteString("informationUri", Home);
        writer.WriteStartArray("rules");
        foreach (Report report in reports.DistinctBy(report => report.Id))
        {
            WriteRule(writer, report);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject();
        writer.WriteString("id", report.Id);
        WriteText(writer, "shortDescription", report.Rule?.Title ?? $"The message breaks its schema's '{report.Violation?.Keyword}'");
        if (report.Rule is { } rule)
        {
            writer.WriteString("helpUri", rule.HelpLink);
        }

        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", report.Id);
        writer.WriteString("level", report.Severity == RuleSeverity.Suggestion ? "note" : report.Level);
        WriteText(writer, "message", report.Message);
        writer.WriteStartArray("locations");
        WriteLocation(writer, report.Place);
        writer.WriteEndArray();
        SourcePlace[] related = report.Violation is { SchemaPlace: { } schema } ? [schema] : [.. report.Related];
        if (related.Length > 0)
        {
            writer.WriteStartArray("relatedLocations");
            foreach (SourcePlace place in related)
            {
                WriteLocation(writer, place);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, in SourcePlace place)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", Uri(place.File));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", place.Line);
        writer.WriteNumber("startColumn", place.Column);
        writer.WriteNumber("endLine", place.EndLine);
        writer.WriteNumber("endColumn", place.EndColumn);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Uri(string file) => string.Join('/', file.Split('/').Select(System.Uri.EscapeDataString));
}
