using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Reading;

/// <summary>
/// Makes spans from character offsets. Lines are Roslyn's (YAML and JSON know fewer line breaks than
/// <see cref="SourceText"/> does), so that an editor underlines what is meant.
/// </summary>
internal sealed class SourcePositions(SourceText text)
{
    private readonly TextLineCollection lines = text.Lines;
    private readonly int length = text.Length;
    private int line = -1;
    private int lineStart;
    private int nextLineStart;

    public SourceSpan Span(int start, int end)
    {
        start = Math.Min(Math.Max(start, 0), length);
        end = Math.Min(Math.Max(end, start), length);
        MoveTo(start);
        int startLine = line;
        int startColumn = start - lineStart;
        MoveTo(end);
        return new SourceSpan(start, end - start, startLine, startColumn, line, end - lineStart);
    }

    /// <summary>From where one span starts to where another ends, without looking anything up.</summary>
    public static SourceSpan Join(in SourceSpan first, in SourceSpan last) => new(
        first.Start, last.Start + last.Length - first.Start, first.StartLine, first.StartColumn, last.EndLine, last.EndColumn);

    // Reading goes forward, so the wanted line is nearly always the current or the next one.
    private void MoveTo(int offset)
    {
        if (offset >= lineStart && offset < nextLineStart)
        {
            return;
        }

        bool isOnNextLine = offset >= nextLineStart && line + 1 < lines.Count && offset < lines[line + 1].EndIncludingLineBreak;
        SetLine(isOnNextLine ? line + 1 : lines.IndexOf(offset));
    }

    private void SetLine(int number)
    {
        TextLine current = lines[number];
        line = number;
        lineStart = current.Start;
        nextLineStart = current.EndIncludingLineBreak;
    }
}
