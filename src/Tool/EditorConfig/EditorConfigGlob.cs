using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MessageContracts.Tool.EditorConfig;

/// <summary>
/// The name of a section as a regular expression over paths below the folder of its file, by the specification of EditorConfig: <c>*</c> but '/', <c>**</c>,
/// <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, <c>{one,other}</c>, <c>{1..9}</c>.
/// </summary>
internal sealed partial class EditorConfigGlob
{
    private readonly StringBuilder regex = new();
    private readonly string glob;
    private int braces;

    private EditorConfigGlob(string glob) => this.glob = glob;

    /// <summary>A section with '/' is meant from the file's folder on, any other in every folder below.</summary>
    public static Regex ToRegex(string section)
    {
        bool isAnchored = section.Contains('/', StringComparison.Ordinal);
        string body = new EditorConfigGlob(section.TrimStart('/')).Translate();
        return new Regex($"^{(isAnchored ? "" : "(?:.*/)?")}{body}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private string Translate()
    {
        for (int at = 0; at < glob.Length; at++)
        {
            at += glob[at] switch
            {
                '*' => Star(at),
                '?' => Put("[^/]"),
                '[' => Class(at),
                '{' => Brace(at),
                '}' when braces > 0 => Close(),
                ',' when braces > 0 => Put("|"),
                '\\' when at + 1 < glob.Length => Put(Regex.Escape(glob[at + 1].ToString()), 1),
                char other => Put(Regex.Escape(other.ToString())),
            };
        }

        return regex.ToString();
    }

    private int Star(int at)
    {
        bool isDouble = at + 1 < glob.Length && glob[at + 1] == '*';
        return Put(isDouble ? ".*" : "[^/]*", isDouble ? 1 : 0);
    }

    /// <summary>A bracket without an end is a character as any other.</summary>
    private int Class(int at)
    {
        int end = glob.IndexOf(']', at + 1);
        if (end <= at + 1 || glob.AsSpan(at, end - at).Contains('/'))
        {
            return Put("\\[");
        }

        bool isNegated = glob[at + 1] == '!';
        string members = glob[(isNegated ? at + 2 : at + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal);
        return Put($"[{(isNegated ? "^" : "")}{members}]", end - at);
    }

    private int Brace(int at)
    {
        if (Range().Match(glob, at) is { Success: true } range)
        {
            int from = int.Parse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            int to = int.Parse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            IEnumerable<string> numbers = Enumerable.Range(Math.Min(from, to), Math.Min(Math.Abs(to - from), 9_999) + 1).Select(number => number.ToString(CultureInfo.InvariantCulture));
            return Put($"(?:{string.Join('|', numbers)})", range.Length - 1);
        }

        int end = glob.IndexOf('}', at);
        if (end < 0 || !glob.AsSpan(at, end - at).Contains(','))
        {
            return Put("\\{");
        }

        braces++;
        return Put("(?:");
    }

    private int Close()
    {
        braces--;
        return Put(")");
    }

    private int Put(string text, int more = 0)
    {
        regex.Append(text);
        return more;
    }

    [GeneratedRegex(@"\G\{(-?\d{1,9})\.\.(-?\d{1,9})\}")]
    private static partial Regex Range();
}
