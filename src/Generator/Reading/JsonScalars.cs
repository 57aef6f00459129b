using System.Globalization;
using System.Text;

namespace MessageContracts.Generator.Reading;

/// <summary>Strings and numbers of JSON (RFC 8259, sections 6 and 7).</summary>
internal static class JsonScalars
{
    public const string Unclosed = "the closing quote is missing.";

    private const string BadEscape = "this is no escape of JSON; write '\\\\' for a backslash.";

    /// <summary>
    /// Reads the string whose opening quote stands at <paramref name="at"/> and moves behind it. Null with an
    /// <paramref name="error"/> where it is broken; <paramref name="at"/> is then at the mistake.
    /// </summary>
    public static string? ReadString(string content, ref int at, out string? error)
    {
        int start = ++at;
        StringBuilder? unescaped = null;
        error = null;
        for (; at < content.Length; at++)
        {
            char current = content[at];
            if (current == '"')
            {
                string rest = content.Substring(start, at++ - start);
                return unescaped is null ? rest : unescaped.Append(rest).ToString();
            }

            if (current == '\\')
            {
                (unescaped ??= new StringBuilder()).Append(content, start, at - start);
                if (!TryUnescape(content, ref at, unescaped))
                {
                    error = BadEscape;
                    return null;
                }

                start = at + 1;
            }
            else if (current < ' ')
            {
                error = current is '\n' or '\r' ? Unclosed : "a control character stands in a string; write it as an escape.";
                return null;
            }
        }

        error = Unclosed;
        return null;
    }

    /// <summary>The offset behind the number, or -1 where it is none.</summary>
    public static int SkipNumber(string content, int at, out bool isInteger)
    {
        isInteger = true;
        at += content[at] == '-' ? 1 : 0;
        int whole = SkipDigits(content, at);
        bool hasLeadingZero = whole - at > 1 && content[at] == '0';
        if (whole == at || hasLeadingZero)
        {
            return -1;
        }

        at = whole;
        if (at < content.Length && content[at] == '.')
        {
            isInteger = false;
            int fraction = SkipDigits(content, ++at);
            if (fraction == at)
            {
                return -1;
            }

            at = fraction;
        }

        return at < content.Length && content[at] is 'e' or 'E' ? SkipExponent(content, at, ref isInteger) : at;
    }

    private static int SkipExponent(string content, int at, ref bool isInteger)
    {
        isInteger = false;
        at++;
        at += at < content.Length && content[at] is '+' or '-' ? 1 : 0;
        int end = SkipDigits(content, at);
        return end == at ? -1 : end;
    }

    // Enters with 'at' on the backslash, leaves with it on the escape's last character.
    private static bool TryUnescape(string content, ref int at, StringBuilder unescaped)
    {
        char escape = at + 1 < content.Length ? content[at + 1] : '\0';
        if (escape == 'u')
        {
            return TryUnescapeUnicode(content, ref at, unescaped);
        }

        char meant = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        unescaped.Append(meant);
        at += meant == '\0' ? 0 : 1;
        return meant != '\0';
    }

    // A character beyond the Basic Multilingual Plane is a pair of escapes; half a pair is no character, and has no UTF-8.
    private static bool TryUnescapeUnicode(string content, ref int at, StringBuilder unescaped)
    {
        if (!TryReadUnit(content, at, out char unit) || char.IsLowSurrogate(unit))
        {
            return false;
        }

        unescaped.Append(unit);
        if (!char.IsHighSurrogate(unit))
        {
            at += 5;
            return true;
        }

        if (!TryReadUnit(content, at + 6, out char low) || !char.IsLowSurrogate(low))
        {
            return false;
        }

        unescaped.Append(low);
        at += 11;
        return true;
    }

    private static bool TryReadUnit(string content, int at, out char unit)
    {
        unit = '\0';
        if (at + 6 > content.Length || content[at] != '\\' || content[at + 1] != 'u'
            || !ushort.TryParse(content.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            return false;
        }

        unit = (char)code;
        return true;
    }

    private static int SkipDigits(string content, int at)
    {
        while (at < content.Length && content[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
