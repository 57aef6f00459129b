using System.IO;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading.Recovery;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MessageContracts.Generator.Reading;

/// <summary>
/// The parser's events. A syntax error is reported and ends them, and whoever reads a collection takes
/// that end for the collection's: so what stands above the error is kept.
/// </summary>
internal sealed class YamlEvents
{
    private readonly Parser parser;
    private readonly SourcePositions positions;
    private readonly string content;
    private readonly IssueList issues;
    private readonly int skipped;
    private bool stopped;

    public YamlEvents(string content, SourcePositions positions, IssueList issues)
    {
        this.content = content;
        this.positions = positions;
        this.issues = issues;
        StringReader reader = new(content);
        if (content.Length > 0 && content[0] == '\uFEFF')
        {
            // The parser would take a byte order mark for a part of the first key.
            reader.Read();
            skipped = 1;
        }

        parser = new Parser(reader);
    }

    /// <summary>Null before the first event and after the last.</summary>
    public ParsingEvent? Current { get; private set; }

    /// <summary>Whether reading ended before the text did.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Where the text stops being well-formed; null where it does not.</summary>
    public SyntaxBreak? Break { get; private set; }

    public void MoveNext()
    {
        try
        {
            Current = !stopped && parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException exception)
        {
            ReportSyntax(exception.Message, Offset(exception.Start), Offset(exception.End));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parser's own failure on a text that is broken anyway, such as `a: [1` followed by a key.
            int offset = Current is null ? 0 : Offset(Current.End);
            ReportSyntax(YamlErrors.Unexplained, offset, offset);
        }
    }

    /// <summary>Ends the events, where reading on is of no use.</summary>
    public void Stop()
    {
        stopped = true;
        IsBroken = true;
        Current = null;
    }

    public int Offset(in Mark mark) => (int)mark.Index + skipped;

    public SourceSpan Span(ParsingEvent item) => positions.Span(Offset(item.Start), Offset(item.End));

    private void ReportSyntax(string message, int start, int end)
    {
        int before = Current is { } last ? Offset(last.Start) : 0;
        Stop();
        start = YamlErrors.Locate(message, content, start, end);
        Break = new SyntaxBreak(start, before);
        issues.Add(ReadingDiagnostics.Syntax, positions.Span(start, Math.Max(start + 1, end)), "YAML", YamlErrors.Describe(message));
    }
}
