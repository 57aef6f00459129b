using System.Text;

namespace MessageContracts.Json.Patterns;

/// <summary>Says a regular expression of ECMA 262 in .NET's dialect.</summary>
internal ref struct EcmaPattern
{
    private const string Digits = "0-9";
    private const string NoDigits = @"\0-/:-\uD7FF\uE000-\uFFFF";
    private const string Words = "a-zA-Z0-9_";
    private const string NoWords = @"\0-/:-@\[-\^`{-\uD7FF\uE000-\uFFFF";
    private const string Spaces = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NoSpaces = @"\0-\b\u000E-\u001F!-\u009F\u00A1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uD7FF\uE000-\uFEFE\uFF00-\uFFFF";
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Half = @"\uD800-\uDFFF";
    private const string WordBoundary = "(?:(?<=[a-zA-Z0-9_])(?![a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?=[a-zA-Z0-9_]))";
    private const string NoWordBoundary = "(?:(?<=[a-zA-Z0-9_])(?=[a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?![a-zA-Z0-9_]))";

    private readonly ReadOnlySpan<char> pattern;
    private readonly bool withScripts;
    private readonly StringBuilder result;
    private int at;

    private EcmaPattern(ReadOnlySpan<char> pattern, bool withScripts)
    {
        this.pattern = pattern;
        this.withScripts = withScripts;
        result = new StringBuilder(pattern.Length + 16);
    }

    /// <summary>The expression in .NET's dialect.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="withScripts">Whether a script may be asked for, which .NET cannot: to tell if the expression is one at all.</param>
    /// <exception cref="ArgumentException">It is no expression of ECMA 262, or not one that .NET can match.</exception>
    public static string ToDotNet(string pattern, bool withScripts = false)
    {
        EcmaPattern translation = new(pattern, withScripts);
        translation.Translate(int.MaxValue);
        return translation.result.ToString();
    }

    /// <summary>How many characters of an expression make at least so many of .NET's.</summary>
    public static int CountBefore(string pattern, int dotNetOffset)
    {
        EcmaPattern translation = new(pattern, withScripts: false);
        translation.Translate(dotNetOffset);
        return translation.at;
    }

    private void Translate(int length)
    {
        while (at < pattern.Length && result.Length < length)
        {
            char c = pattern[at++];
            switch (c)
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    Class();
                    break;
                case '.':
                    result.Append("(?:").Append(Pair).Append(@"|[^\n\r\u2028\u2029").Append(Half).Append("])");
                    break;
                case '$':
                    result.Append(@"\z");
                    break;
                case '^':
                    result.Append(@"\A");
                    break;
                default:
                    Literal(c);
                    break;
            }
        }
    }

    /// <summary>A character outside the basic plane is two units to .NET, which a quantifier must take as one.</summary>
    private void Literal(char c)
    {
        if (char.IsHighSurrogate(c) && at < pattern.Length)
        {
            result.Append("(?:").Append(c).Append(pattern[at++]).Append(')');
        }
        else
        {
            result.Append(c);
        }
    }

    private void Escape()
    {
        char c = Next();
        switch (c)
        {
            case 'b':
                result.Append(WordBoundary);
                break;
            case 'B':
                result.Append(NoWordBoundary);
                break;
            case 'D' or 'W' or 'S':
                // Outside a class these take characters beyond the basic plane as well.
                result.Append("(?:").Append(Pair).Append("|[").Append(ClassEscape(c)).Append("])");
                break;
            case 'd' or 'w' or 's':
                result.Append('[').Append(ClassEscape(c)).Append(']');
                break;
            case 'k' or (>= '1' and <= '9'):
                result.Append('\\').Append(c);
                break;
            default:
                Character(c);
                break;
        }
    }

    private void Class()
    {
        bool negated = at < pattern.Length && pattern[at] == '^';
        at += negated ? 1 : 0;
        if (at < pattern.Length && pattern[at] == ']')
        {
            at++;
            result.Append(negated ? @"[\s\S]" : "(?!)");
            return;
        }

        result.Append(negated ? $"(?:{Pair}|[^{Half}" : "[");
        while (at < pattern.Length && pattern[at] != ']')
        {
            ClassMember();
        }

        _ = Next();
        result.Append(negated ? "])" : "]");
    }

    private void ClassMember()
    {
        char c = pattern[at++];
        if (c == '[')
        {
            // A class in a class means subtraction to .NET, and nothing special to ECMA.
            result.Append(@"\[");
        }
        else if (c != '\\')
        {
            result.Append(c);
        }
        else if (Next() is var escaped && escaped is 'd' or 'D' or 'w' or 'W' or 's' or 'S')
        {
            result.Append(ClassEscape(escaped));
        }
        else if (escaped == 'b')
        {
            result.Append(@"\b");
        }
        else
        {
            Character(escaped);
        }
    }

    private static string ClassEscape(char c) => c switch
    {
        'd' => Digits,
        'D' => NoDigits,
        'w' => Words,
        'W' => NoWords,
        's' => Spaces,
        _ => NoSpaces,
    };

    /// <summary>An escape that stands for one character, in a class or out of it.</summary>
    private void Character(char c)
    {
        switch (c)
        {
            case 'u' when at < pattern.Length && pattern[at] == '{':
                CodePoint();
                break;
            case 'p' or 'P' when at < pattern.Length && pattern[at] == '{':
                Property(c);
                break;
            case 'u' or 'x' or 'c' or 't' or 'n' or 'v' or 'f' or 'r' or '0' or 'p' or 'P':
                result.Append('\\').Append(c);
                break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                result.Append(c);
                break;
            default:
                result.Append('\\').Append(c);
                break;
        }
    }

    private void Property(char c)
    {
        int end = pattern[at..].IndexOf('}');
        if (end < 0)
        {
            at = pattern.Length;
            _ = Next();
        }

        string property = pattern.Slice(at + 1, end - 1).ToString();
        string? category = withScripts && UnicodeProperty.IsScript(property) ? "L" : UnicodeProperty.ToDotNet(property);
        if (category is null)
        {
            throw new ArgumentException($"\\{c}{{{property}}} at character {at - 1} is no general category of Unicode, and .NET knows no other property; list the characters instead, such as [A-Za-z\\u00C0-\\u024F].");
        }

        result.Append('\\').Append(c).Append('{').Append(category).Append('}');
        at += end + 1;
    }

    private void CodePoint()
    {
        int end = pattern[at..].IndexOf('}');
        if (end < 0 || !int.TryParse(pattern.Slice(at + 1, end - 1), System.Globalization.NumberStyles.AllowHexSpecifier, null, out int value) || !Rune.IsValid(value))
        {
            throw new ArgumentException($"The pattern {pattern.ToString()} has a \\u{{…}} that is no code point.");
        }

        at += end + 1;
        foreach (char unit in char.ConvertFromUtf32(value))
        {
            result.Append($"\\u{(int)unit:X4}");
        }
    }

    private char Next() => at < pattern.Length
        ? pattern[at++]
        : throw new ArgumentException($"The pattern {pattern.ToString()} ends within an escape or a class.");
}
