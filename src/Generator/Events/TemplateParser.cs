using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Events;

/// <summary>What is wrong with a template.</summary>
internal enum TemplateError
{
    None,
    UnbalancedBrace,
    EmptyPlaceholder,
}

/// <summary>Takes a text with placeholders in braces apart. A brace has no other meaning, so there is no escape for it.</summary>
internal static class TemplateParser
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>The template; with its first mistake and the offset of that one's first character, where it has one, and what could be read around it.</summary>
    public static Template Parse(string text, out TemplateError error, out int offset)
    {
        List<TemplatePart> parts = [];
        error = TemplateError.None;
        offset = 0;
        for (int at = 0; at < text.Length;)
        {
            (TemplatePart? part, int end, TemplateError wrong) = text[at] switch
            {
                '{' => Placeholder(text, at),
                '}' => (null, at + 1, TemplateError.UnbalancedBrace),
                _ => Literal(text, at),
            };
            if (part is not null)
            {
                parts.Add(part);
            }

            if (error == TemplateError.None && wrong != TemplateError.None)
            {
                (error, offset) = (wrong, at);
            }

            at = end;
        }

        return new Template(text, EquatableArray<TemplatePart>.Own([.. parts])) { IsGuessed = error != TemplateError.None };
    }

    private static (TemplatePart? Part, int End, TemplateError Wrong) Placeholder(string text, int open)
    {
        int close = text.IndexOfAny(Braces, open + 1);
        if (close < 0 || text[close] == '{')
        {
            // Without its partner it was most likely to enclose a word.
            int end = open + 1;
            for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'); end++)
            {
            }

            return (end == open + 1 ? null : new TemplatePart(IsPlaceholder: true, text.Substring(open + 1, end - open - 1), open), end, TemplateError.UnbalancedBrace);
        }

        string name = text.Substring(open + 1, close - open - 1);
        return string.IsNullOrWhiteSpace(name)
            ? (null, close + 1, TemplateError.EmptyPlaceholder)
            : (new TemplatePart(IsPlaceholder: true, name, open), close + 1, TemplateError.None);
    }

    private static (TemplatePart? Part, int End, TemplateError Wrong) Literal(string text, int start)
    {
        int brace = text.IndexOfAny(Braces, start);
        int end = brace < 0 ? text.Length : brace;
        return (new TemplatePart(IsPlaceholder: false, text.Substring(start, end - start), start), end, TemplateError.None);
    }
}
