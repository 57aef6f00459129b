using MessageContracts.Generator.Reading;

namespace MessageContracts.Tool.Reports;

/// <summary>A place in a file as editors count it: lines and columns (UTF-16 units) from 1, the end behind the last character.</summary>
internal readonly record struct SourcePlace(string File, int Line, int Column, int EndLine, int EndColumn)
{
    public static SourcePlace Of(string file, in SourceSpan span, int firstLine = 0) =>
        new(file, firstLine + span.StartLine + 1, span.StartColumn + 1, firstLine + span.EndLine + 1, span.EndColumn + 1);

    public override string ToString() => $"{File}:{Line}:{Column}";
}
