namespace MessageContracts.Generator.Reading;

/// <summary>
/// Makes spans from character offsets. Lines are Roslyn's (YAML and JSON know fewer line breaks), so that an editor underlines
/// what is meant.
/// </summary>
internal sealed class SourcePositions(string content)
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    // Those that were looked for so far; reading goes forward, and nobody asks for the lines behind a mistake.
    private readonly List<int> lineStarts = [];
    private int line = -1;
    private int lineStart;
    private int nextLineStart;

    public SourceSpan Span(int start, int end)
    {
        start = Math.Min(Math.Max(start, 0), content.Length);
        end = Math.Min(Math.Max(end, start), content.Length);
        MoveTo(start);
        int startLine = line;
        int startColumn = start - lineStart;
        MoveTo(end);
        return new SourceSpan(start, end - start, startLine, startColumn, line, end - lineStart);
    }

    /// <summary>From where one span starts to where another ends, without looking anything up.</summary>
    public static SourceSpan Join(in SourceSpan first, in SourceSpan last) => new(
        first.Start, last.Start + last.Length - first.Start, first.StartLine, first.StartColumn, last.EndLine, last.EndColumn);

    // The wanted line is nearly always the current or the next one.
    private void MoveTo(int offset)
    {
        if (offset >= lineStart && offset < nextLineStart)
        {
            return;
        }

        if (offset < lineStart)
        {
            int found = lineStarts.BinarySearch(offset);
            SetLine(found < 0 ? ~found - 1 : found);
        }

        while (offset >= nextLineStart)
        {
            SetLine(line + 1);
        }
    }

    private void SetLine(int number)
    {
        if (number == lineStarts.Count)
        {
            lineStarts.Add(nextLineStart);
        }

        line = number;
        lineStart = lineStarts[number];
        nextLineStart = number + 1 < lineStarts.Count ? lineStarts[number + 1] : LineAfter(lineStart);
    }

    /// <summary>Where the line after this one starts; beyond every offset where there is none.</summary>
    private int LineAfter(int start)
    {
        int at = content.IndexOfAny(LineBreaks, start);
        if (at < 0)
        {
            return int.MaxValue;
        }

        return at + (content[at] == '\r' && at + 1 < content.Length && content[at + 1] == '\n' ? 2 : 1);
    }
}
