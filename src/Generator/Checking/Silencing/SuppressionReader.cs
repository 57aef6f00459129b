using System.IO;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace MessageContracts.Generator.Checking.Silencing;

/// <summary>
/// Finds the comments of a YAML file that silence diagnostics: at the end of a line for that line, on a line of its own for the next one that
/// holds anything, above all that the file holds for the whole file. JSON has no comments.
/// </summary>
internal sealed class SuppressionReader
{
    private const string Mark = "contracts:";

    private static readonly char[] LineBreaks = ['\n', '\r'];

    private readonly string content;
    private readonly SourcePositions positions;
    private readonly IssueList issues;
    private readonly List<Suppression> found = [];
    private readonly List<(int Start, int End)> waiting = [];
    private bool isAtHead = true;

    private SuppressionReader(string content, IssueList issues)
    {
        this.content = content;
        this.issues = issues;
        positions = new SourcePositions(content);
    }

    public static IReadOnlyList<Suppression> Read(string path, FileText text, IssueList issues) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || text.Content.IndexOf(Mark, StringComparison.Ordinal) < 0
            ? []
            : new SuppressionReader(text.Content, issues).Read();

    /// <summary>What is no part of a scalar is blank, an indicator or a comment.</summary>
    private List<Suppression> Read()
    {
        int skipped = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        int at = skipped;
        try
        {
            Scanner scanner = new(new StringReader(content.Substring(skipped)), skipComments: true);

            // After a mistake it gives the same token for ever.
            while (scanner.MoveNext() && scanner.Current is not Error)
            {
                if (scanner.Current is Scalar scalar)
                {
                    int start = (int)scalar.Start.Index + skipped;
                    TakeBetween(at, start);
                    TakeContent(start);
                    at = (int)scalar.End.Index + skipped;
                    if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
                    {
                        TakeBetween(start, EndOfLine(start));
                    }
                }
            }

            TakeBetween(at, scanner.Current is Error ? at : content.Length);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The text is no YAML: that is told where it is read, and what stands above silences what it can.
        }

        Settle(int.MaxValue);
        return found;
    }

    private void TakeBetween(int start, int end)
    {
        for (int at = start; at < end;)
        {
            bool isAtLineStart = at == 0 || content[at - 1] is '\n' or '\r' or '\uFEFF';
            if (char.IsWhiteSpace(content[at]))
            {
                at++;
            }
            else if (content[at] == '#' && (isAtLineStart || char.IsWhiteSpace(content[at - 1])))
            {
                at = TakeComment(at);
            }
            else if (isAtLineStart && (content[at] == '%' || string.CompareOrdinal(content, at, "---", 0, 3) == 0))
            {
                // A directive, or where the document starts: nothing that a comment could be for.
                at = content[at] == '%' ? EndOfLine(at) : at + 3;
            }
            else
            {
                TakeContent(at++);
            }
        }
    }

    private void TakeContent(int at)
    {
        isAtHead = false;
        if (waiting.Count > 0)
        {
            Settle(positions.Span(at, at).StartLine);
        }
    }

    private int TakeComment(int start)
    {
        int end = EndOfLine(start);
        if (SuppressionComment.IsOne(content.Substring(start, end - start)))
        {
            SourceSpan at = positions.Span(start, end);
            bool isBesideSomething = content.Substring(start - at.StartColumn, at.StartColumn).Trim(' ', '\t', '\uFEFF').Length > 0;
            if (isBesideSomething || isAtHead)
            {
                Add(start, end, isBesideSomething ? at.StartLine : null);
            }
            else
            {
                waiting.Add((start, end));
            }
        }

        return end;
    }

    private int EndOfLine(int start) => content.IndexOfAny(LineBreaks, start) is >= 0 and var end ? end : content.Length;

    /// <summary>The comments above a line are for it.</summary>
    private void Settle(int line)
    {
        foreach ((int start, int end) in waiting)
        {
            Add(start, end, line);
        }

        waiting.Clear();
    }

    private void Add(int start, int end, int? line) => found.AddRange(SuppressionComment.Read(
        content.Substring(start, end - start).TrimEnd(), line, (from, to) => positions.Span(start + from, start + to), issues));
}
