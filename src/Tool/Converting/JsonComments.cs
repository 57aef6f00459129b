using MessageContracts.Generator.Reading;

namespace MessageContracts.Tool.Converting;

/// <summary>A comment in JSON: two slashes up to the line's end, or between <c>/*</c> and <c>*/</c>.</summary>
internal sealed record JsonComment(SourceSpan Span, string Text);

/// <summary>Takes comments out of a JSON text, which JSON itself does not allow but people write.</summary>
internal static class JsonComments
{
    /// <summary>The comments in their order; <paramref name="plain"/> has blanks in their place, so that nothing moves.</summary>
    public static IReadOnlyList<JsonComment> TakeOut(string content, out string plain)
    {
        SourcePositions positions = new(content);
        List<JsonComment> comments = [];
        char[] blanked = content.ToCharArray();
        for (int at = 0; at < content.Length; at++)
        {
            if (content[at] == '"')
            {
                at = SkipString(content, at);
            }
            else if (EndOfComment(content, at) is > 0 and int end)
            {
                comments.Add(new JsonComment(positions.Span(at, end), Words(content[at..end])));
                Blank(blanked, at, end);
                at = end - 1;
            }
        }

        plain = new string(blanked);
        return comments;
    }

    private static int EndOfComment(string content, int at)
    {
        if (string.CompareOrdinal(content, at, "//", 0, 2) == 0)
        {
            int end = content.AsSpan(at).IndexOfAny('\r', '\n');
            return end < 0 ? content.Length : at + end;
        }

        if (string.CompareOrdinal(content, at, "/*", 0, 2) == 0)
        {
            int end = content.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return end < 0 ? -1 : end + 2;
        }

        return -1;
    }

    private static string Words(string comment) =>
        (comment[1] == '/' ? comment[2..] : comment[2..^2]).Trim();

    private static void Blank(char[] text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
        }
    }

    private static int SkipString(string content, int at)
    {
        for (at++; at < content.Length && content[at] != '"'; at++)
        {
            at += content[at] == '\\' ? 1 : 0;
        }

        return at;
    }
}
