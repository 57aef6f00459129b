using MessageContracts;
using PublishKojiBuild.Reading;

namespace PublishKojiBuild.Showing;

/// <summary>Shows what is wrong with a message, and where.</summary>
internal static class ReportView
{
    public static void Show(MessageFile file, ValidationReport report, TextWriter output)
    {
        foreach (Violation violation in report.Violations)
        {
            string place = violation.Offset < 0 ? "" : $":{TextPosition.Of(file.Bytes, violation.Offset)}";
            output.WriteLine();
            output.WriteLine($"  {file.Name}{place}");
            Line("at", violation.InstancePointer.Length == 0 ? "(the whole message)" : violation.InstancePointer);
            Line("problem", violation.Message);
            Line("keyword", violation.Keyword);
            Line("schema", violation.SchemaLocation);
        }

        void Line(string label, string text)
        {
            if (text.Length > 0)
            {
                output.WriteLine($"    {label,-7}  {text}");
            }
        }
    }
}
