using System.Text;

namespace MessageContracts.Generator.Reading.Recovery;

/// <summary>Closes what one line of YAML opens and leaves open: quotes and brackets. It looks at nothing but the line.</summary>
internal static class OpenLine
{
    /// <summary>The line with what is missing, and without closing brackets that nothing opened; unchanged where all is closed.</summary>
    public static string Closed(string line)
    {
        var kept = new StringBuilder(line.Length + 4);
        var open = new Stack<char>();
        char quote = '\0';
        bool mayBegin = true;
        int at = 0;
        for (; at < line.Length && !IsComment(line, at, quote); at++)
        {
            char current = line[at];
            if (quote != '\0')
            {
                quote = current == quote && !IsEscaped(line, at, quote) ? '\0' : quote;
            }
            else if (mayBegin && current is '\'' or '"')
            {
                quote = current;
            }
            else if (current is '{' or '[' && (mayBegin || open.Count > 0))
            {
                open.Push(current == '{' ? '}' : ']');
            }
            else if (current is '}' or ']' && !TryClose(open, current))
            {
                continue;
            }

            kept.Append(current);
            mayBegin = quote == '\0' && (current is '{' or '[' or ',' || (char.IsWhiteSpace(current) && (mayBegin || IsIndicator(line, at - 1))));
        }

        return quote == '\0' && open.Count == 0 && kept.Length == at ? line : Close(kept, quote, open) + line.Substring(at);
    }

    private static string Close(StringBuilder kept, char quote, Stack<char> open)
    {
        string text = kept.ToString().TrimEnd();
        return (quote == '\0' ? text : text + quote) + string.Concat(open);
    }

    private static bool TryClose(Stack<char> open, char bracket)
    {
        bool closes = open.Count > 0 && open.Peek() == bracket;
        if (closes)
        {
            open.Pop();
        }

        return closes;
    }

    private static bool IsComment(string line, int at, char quote) =>
        quote == '\0' && line[at] == '#' && (at == 0 || char.IsWhiteSpace(line[at - 1]));

    // '' within single quotes ends and begins again, which comes to the same.
    private static bool IsEscaped(string line, int at, char quote) => quote == '"' && line[at - 1] == '\\';

    private static bool IsIndicator(string line, int at) => at >= 0 && line[at] is ':' or '-' or ',';
}
