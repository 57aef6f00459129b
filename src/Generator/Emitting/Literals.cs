using System.Globalization;
using System.Text;

namespace MessageContracts.Generator.Emitting;

/// <summary>Text as C# and XML write it.</summary>
internal static class Literals
{
    /// <summary>A C# string literal, quotes included.</summary>
    public static string String(string text)
    {
        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var literal = new StringBuilder(text.Length + 8).Append('"');
        foreach (char c in text)
        {
            literal = Escape(c) is { } escape ? literal.Append(escape) : literal.Append(c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>How a character is written within a C# string literal; null for one that stands for itself.</summary>
    public static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or '\u007f' or '\u2028' or '\u2029' or '\u0085' or (>= '\ud800' and <= '\udfff') => Code(c),
        _ => null,
    };

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string text) => String(text) + "u8";

    /// <summary>A JSON string with its quotes, as JSON text.</summary>
    public static string Json(string text)
    {
        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case < ' ':
                    json.Append(Code(c));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return json.Append('"').ToString();
    }

    /// <summary>Text within a line of an XML comment. What would end the line, or is no character in XML, becomes a space.</summary>
    public static string Xml(string text)
    {
        if (!HasMarkup(text))
        {
            return text;
        }

        var xml = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            xml.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => IsMarkup(c) ? " " : c.ToString(),
            });
        }

        return xml.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is '"' or '\\' or < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasMarkup(string text)
    {
        foreach (char c in text)
        {
            if (IsMarkup(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarkup(char c) =>
        c is '<' or '>' or '&' or < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff' or (>= '\ud800' and <= '\udfff');

    private static string Code(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
