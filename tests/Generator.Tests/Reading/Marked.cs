using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>
/// A text in which <c>⟦</c> and <c>⟧</c> enclose what a diagnostic should underline: the place can be seen in the test,
/// and is compared as offset, line and column.
/// </summary>
internal sealed class Marked
{
    private Marked(string text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
    }

    public string Text { get; }

    private int Start { get; }

    private int End { get; }

    public static Marked From(string marked)
    {
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        int end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        return new Marked(marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), start, end);
    }

    /// <summary>Exactly one issue, of this id, at the marked place.</summary>
    public Issue AssertOnly(string id, EquatableArray<Issue> issues)
    {
        Issue issue = Assert.Single(issues);
        Assert.Equal(id, issue.Rule.Id);
        AssertAt(issue.Span);
        AssertReadsWell(issue);
        return issue;
    }

    public void AssertAt(SourceSpan span)
    {
        Assert.Equal((Shown(Start, End), Start), (Shown(span.Start, span.Start + span.Length), span.Start));
        Assert.Equal((LineOf(Start), ColumnOf(Start)), (span.StartLine, span.StartColumn));
        Assert.Equal((LineOf(End), ColumnOf(End)), (span.EndLine, span.EndColumn));
    }

    // Zero-based, as Roslyn counts; counted here the slow and plain way.
    private int LineOf(int offset) => Text[..offset].Count(character => character == '\n');

    private int ColumnOf(int offset) => offset - (Text[..offset].LastIndexOf('\n') + 1);

    private string Shown(int start, int end) => Text[start..end];

    private static void AssertReadsWell(Issue issue)
    {
        string message = issue.Message;
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", message, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\d\}", message);
    }
}
