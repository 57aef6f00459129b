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
    /// <summary>The template; null with the mistake and the offset of its first character where it has one.</summary>
    public static Template? Parse(string text, out TemplateError error, out int offset)
    {
        List<TemplatePart> parts = [];
        error = TemplateError.None;
        for (offset = 0; offset < text.Length;)
        {
            int end = text[offset] == '{' ? PlaceholderEnd(text, offset, out error) : LiteralEnd(text, offset, out error);
            if (error != TemplateError.None)
            {
                offset = error == TemplateError.UnbalancedBrace && text[offset] != '{' ? end : offset;
                return null;
            }

            bool isPlaceholder = text[offset] == '{';
            string part = isPlaceholder ? text.Substring(offset + 1, end - offset - 2) : text.Substring(offset, end - offset);
            parts.Add(new TemplatePart(isPlaceholder, part, offset));
            offset = end;
        }

        return new Template(text, EquatableArray<TemplatePart>.Own([.. parts]));
    }

    private static int PlaceholderEnd(string text, int open, out TemplateError error)
    {
        int close = text.IndexOfAny(['{', '}'], open + 1);
        error = close < 0 || text[close] == '{' ? TemplateError.UnbalancedBrace
            : string.IsNullOrWhiteSpace(text.Substring(open + 1, close - open - 1)) ? TemplateError.EmptyPlaceholder
            : TemplateError.None;
        return close + 1;
    }

    private static int LiteralEnd(string text, int start, out TemplateError error)
    {
        int brace = text.IndexOfAny(['{', '}'], start);
        error = brace >= 0 && text[brace] == '}' ? TemplateError.UnbalancedBrace : TemplateError.None;
        return brace < 0 ? text.Length : brace;
    }
}
