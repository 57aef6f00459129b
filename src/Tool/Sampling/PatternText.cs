using System.Globalization;
using System.Text;

namespace MessageContracts.Tool.Sampling;

/// <summary>
/// Makes a text that a regular expression (ECMA 262) matches: of alternatives the first, of classes the plainest character, of repetitions
/// the fewest but one. What looks around or back is beyond it.
/// </summary>
internal sealed class PatternText
{
    private const string Plainest = "a1A0 -_.:/";

    private readonly string pattern;
    private readonly int extra;
    private int at;

    private PatternText(string pattern, int extra)
    {
        this.pattern = pattern;
        this.extra = extra;
    }

    /// <param name="pattern">The expression.</param>
    /// <param name="extra">How many more times than needed the repetitions without an end are made, for another text or a longer one.</param>
    /// <returns>Null where the expression is beyond it.</returns>
    public static string? Of(string pattern, int extra)
    {
        PatternText text = new(pattern, extra);
        try
        {
            string made = text.Alternatives();
            return text.at == pattern.Length ? made : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private char Next => at < pattern.Length ? pattern[at] : '\0';

    private string Alternatives()
    {
        string first = Sequence();
        while (Next == '|')
        {
            at++;
            Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        StringBuilder text = new();
        while (at < pattern.Length && Next is not ('|' or ')'))
        {
            if (Next is '^' or '$')
            {
                at++;
                continue;
            }

            string one = Atom();
            int count = Count();
            for (int i = 0; i < count; i++)
            {
                text.Append(one);
            }
        }

        return text.ToString();
    }

    private string Atom()
    {
        char unit = pattern[at++];
        switch (unit)
        {
            case '(':
                return Group();
            case '[':
                return Plain(Class());
            case '.':
                return "a";
            case '\\':
                return Plain(Escape());
            default:
                return unit.ToString();
        }
    }

    private string Group()
    {
        if (Next == '?')
        {
            at = pattern.AsSpan(at).StartsWith("?:") ? at + 2 : throw new FormatException();
        }

        string inner = Alternatives();
        at = Next == ')' ? at + 1 : throw new FormatException();
        return inner;
    }

    /// <summary>How often what was read comes.</summary>
    private int Count()
    {
        int count = 1;
        switch (Next)
        {
            case '?':
                at++;
                break;
            case '*' or '+':
                at++;
                count = 1 + extra;
                break;
            case '{':
                count = Bounds();
                break;
            default:
                return 1;
        }

        // Whether as few or as many as can be are taken makes no difference.
        at += Next == '?' ? 1 : 0;
        return count;
    }

    private int Bounds()
    {
        int end = pattern.IndexOf('}', at);
        string[] bounds = end < 0 ? throw new FormatException() : pattern[(at + 1)..end].Split(',');
        at = end + 1;
        int least = int.Parse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture);
        int most = bounds.Length == 1 ? least : bounds[1].Length == 0 ? int.MaxValue : int.Parse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture);
        return (int)Math.Min(most, Math.Max(least, 1L) + (bounds.Length == 1 ? 0 : extra));
    }

    /// <summary>The characters of a class that ASCII has.</summary>
    private Func<char, bool> Class()
    {
        bool isNegated = Next == '^';
        at += isNegated ? 1 : 0;
        List<Func<char, bool>> parts = [];
        while (Next != ']')
        {
            parts.Add(ClassPart());
        }

        at++;
        return unit => parts.Exists(part => part(unit)) != isNegated;
    }

    private Func<char, bool> ClassPart()
    {
        char first = at < pattern.Length ? pattern[at++] : throw new FormatException();
        if (first == '\\')
        {
            return Escape();
        }

        if (Next != '-' || at + 1 >= pattern.Length || pattern[at + 1] is ']' or '\\')
        {
            return unit => unit == first;
        }

        char last = pattern[at + 1];
        at += 2;
        return unit => unit >= first && unit <= last;
    }

    private Func<char, bool> Escape()
    {
        char escape = at < pattern.Length ? pattern[at++] : throw new FormatException();
        return escape switch
        {
            'd' => char.IsAsciiDigit,
            'D' => unit => !char.IsAsciiDigit(unit),
            'w' => unit => char.IsAsciiLetterOrDigit(unit) || unit == '_',
            'W' => unit => !char.IsAsciiLetterOrDigit(unit) && unit != '_',
            's' => char.IsWhiteSpace,
            'S' => unit => !char.IsWhiteSpace(unit),
            _ when char.IsAsciiLetterOrDigit(escape) => throw new FormatException(),
            _ => unit => unit == escape,
        };
    }

    private static string Plain(Func<char, bool> isIn)
    {
        foreach (char unit in Plainest.Concat(Enumerable.Range(' ', 0x7F - ' ').Select(unit => (char)unit)))
        {
            if (isIn(unit))
            {
                return unit.ToString();
            }
        }

        throw new FormatException();
    }
}
