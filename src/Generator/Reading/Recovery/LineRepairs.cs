using System.Text.RegularExpressions;

namespace MessageContracts.Generator.Reading.Recovery;

/// <summary>
/// Ways to mend one line of a broken YAML text, the one that keeps most first. They are tried, not trusted: whoever asks reads the text again and sees
/// how far he comes.
/// </summary>
internal static class LineRepairs
{
    private const int NearestOpenLines = 3;
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex Entry = new(@"^(?<before>\s*(?:-\s+)*(?:[\w$.-]+:\s+)?)(?<value>\S.*)$", Options);
    private static readonly Regex Word = new(@"^(?<before>\s*(?:-\s+)*[\w$.-]+)(?<rest>\s.*|)$", Options);
    private static readonly Regex WordThenBracket = new(@"^(?<before>\s*(?:-\s+)*[\w$.-]+)(?<rest>\s+[\[{].*)$", Options);
    private static readonly Regex PlainPair = new(@"^[\w$.-]+:\s", Options);

    private static readonly Regex ListThenPair = new(@"(?<list>\[[^\[\]{}:]*)(?<pair>,\s*[\w$.-]+:\s)", Options);

    private static readonly Func<string[], int, string?>[] Ways =
    [
        (lines, at) => Changed(WordThenBracket, lines[at], (word, rest) => word + ":" + rest),
        (lines, at) => ListThenPair.Replace(lines[at], "${list}]${pair}"),
        (lines, at) => OpenLine.Closed(lines[at]),
        (lines, at) => lines[at].TrimEnd() + ",",
        (lines, at) => Changed(Entry, lines[at], (before, value) => PlainPair.IsMatch(value) ? before + "{" + value + "}" : null),
        (lines, at) => IndentedAs(lines, at, at - 1),
        (lines, at) => IndentedAs(lines, at, at + 1),
        (lines, at) => Changed(Word, lines[at], (word, rest) => word + ":" + rest),
        (lines, at) => Changed(Entry, lines[at], (before, value) => before + "'" + value.Replace("'", "") + "'"),
        (_, _) => "",
    ];

    /// <summary>The text with one line changed, in every way that may help.</summary>
    public static IEnumerable<string> Of(string text, SyntaxBreak broken)
    {
        string[] lines = text.Split('\n');
        int[] suspects = [.. Suspects(text, lines, broken).Distinct()];
        foreach (Func<string[], int, string?> way in Ways)
        {
            foreach (int suspect in suspects)
            {
                string line = lines[suspect];
                if (way(lines, suspect) is { } mended && mended != line)
                {
                    lines[suspect] = mended;
                    yield return string.Join("\n", lines);
                    lines[suspect] = line;
                }
            }
        }
    }

    /// <summary>The lines that may be at fault: those with something left open, that of the break, the one before it, that of the last part read.</summary>
    private static IEnumerable<int> Suspects(string text, string[] lines, SyntaxBreak broken)
    {
        int at = LineOf(text, broken.Offset);
        int open = 0;
        for (int line = at; line >= 0 && open < NearestOpenLines; line--)
        {
            if (OpenLine.Closed(lines[line]) != lines[line])
            {
                open++;
                yield return line;
            }
        }

        yield return at;
        if (Neighbour(lines, at, -1) is { } above)
        {
            yield return above;
        }

        yield return LineOf(text, broken.Before);
    }

    private static int LineOf(string text, int offset)
    {
        int line = 0;
        for (int at = text.IndexOf('\n'); at >= 0 && at < offset; at = text.IndexOf('\n', at + 1))
        {
            line++;
        }

        return line;
    }

    private static int? Neighbour(string[] lines, int from, int step)
    {
        for (int at = from + step; at >= 0 && at < lines.Length; at += step)
        {
            if (!string.IsNullOrWhiteSpace(lines[at]))
            {
                return at;
            }
        }

        return null;
    }

    private static string? IndentedAs(string[] lines, int at, int other) => Neighbour(lines, at, other - at) is { } model
        ? lines[model].Substring(0, lines[model].Length - lines[model].TrimStart().Length) + lines[at].TrimStart()
        : null;

    private static string? Changed(Regex form, string line, Func<string, string, string?> change)
    {
        Match match = form.Match(line.TrimEnd());
        return match.Success ? change(match.Groups[1].Value, match.Groups[2].Value) : null;
    }
}
