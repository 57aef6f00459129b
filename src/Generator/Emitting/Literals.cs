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
            literal.Append(Escape(c));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string text) => String(text) + "u8";

    /// <summary>A JSON string with its quotes, as JSON text.</summary>
    public static string Json(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return json.Append('"').ToString();
    }

    public static string Xml(string text) =>
        text.IndexOfAny(['<', '>', '&']) < 0 ? text : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

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

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or '\u007f' or '\u2028' or '\u2029' or '\u0085' => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
        >= '\ud800' and <= '\udfff' => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };
}
