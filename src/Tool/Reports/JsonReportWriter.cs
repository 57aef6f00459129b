using System.Text.Json;

namespace MessageContracts.Tool.Reports;

/// <summary>JSON lines: one object a mistake, so that a stream without end can be read while it lasts; the last one sums up.</summary>
internal sealed class JsonReportWriter(TextWriter output) : ReportWriter
{
    public override void Write(Report report) => output.WriteLine(JsonText.Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("level", report.Level);
        writer.WriteString("id", report.Id);
        writer.WriteString("message", report.Message);
        WritePlace(writer, "place", report.Place);
        if (report.Rule is { } rule)
        {
            writer.WriteString("help", rule.HelpLink);
        }

        if (report.Violation is { } violation)
        {
            WriteViolation(writer, violation);
        }

        if (report.Related.Count > 0)
        {
            writer.WriteStartArray("related");
            foreach (SourcePlace place in report.Related)
            {
                writer.WriteStartObject();
                WritePlace(writer, place);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }));

    public override void Finish(string summary) => output.WriteLine(JsonText.Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("summary", summary);
        writer.WriteEndObject();
    }));

    private static void WriteViolation(Utf8JsonWriter writer, ViolationDetail violation)
    {
        writer.WriteString("pointer", violation.Pointer);
        writer.WriteString("keyword", violation.Keyword);
        if (violation.Found is { } found)
        {
            writer.WritePropertyName("found");
            JsonText.Write(writer, found);
        }

        if (violation.Wanted is { } wanted)
        {
            writer.WritePropertyName("wanted");
            JsonText.Write(writer, wanted);
        }

        writer.WriteString("schemaLocation", violation.SchemaLocation);
        if (violation.SchemaPlace is { } place)
        {
            WritePlace(writer, "schemaPlace", place);
        }
    }

    private static void WritePlace(Utf8JsonWriter writer, string name, in SourcePlace place)
    {
        writer.WriteStartObject(name);
        WritePlace(writer, place);
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, in SourcePlace place)
    {
        writer.WriteString("file", place.File);
        writer.WriteNumber("line", place.Line);
        writer.WriteNumber("column", place.Column);
        writer.WriteNumber("endLine", place.EndLine);
        writer.WriteNumber("endColumn", place.EndColumn);
    }
}
