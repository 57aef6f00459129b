namespace MessageContracts.Generator.Reading;

/// <summary>Says the parser's errors in plain words, with what to do.</summary>
internal static class YamlErrors
{
    public const string Unexplained = "the text does not go on as a mapping or list would; look for a bracket or quote that is not closed.";

    // By what the parser's message contains; the first that fits is taken.
    private static readonly (string Fragment, string Words)[] Known =
    [
        ("tab as indentation", "a tab indents this line; indent with spaces."),
        ("tab character that violate", "a tab indents this line; indent with spaces."),
        ("found invalid mapping", "a ':' makes a mapping where none can stand; quote the text, or correct the indentation."),
        ("apping values are not allowed", "a ':' makes a mapping where none can stand; quote the text, or correct the indentation."),
        ("multi-line double-quoted scalar, found wrong indentation", "the lines of a quoted text must be indented."),
        ("quoted scalar, found unexpected end", "the closing quote is missing."),
        ("quoted scalar, found unexpected document", "the closing quote is missing."),
        ("unknown escape", "a backslash in double quotes begins an escape that YAML does not know; use single quotes, or write '\\\\'."),
        ("Unicode", "this escape names no character."),
        ("cannot start any token", "no plain text can begin with this character; quote it."),
        ("'-' indicator", "the list ends here without its parent going on; correct the indentation, or write '- '."),
        ("',' or ']'", "the list in brackets needs ',' or ']' here."),
        ("',' or '}'", "the mapping in braces needs ',' or '}' here."),
        ("did not find expected key", "here a key is expected; correct the indentation, or close the value before it."),
        ("could not find expected ':'", "the key has no ':' after it."),
        ("undefined tag handle", "the tag's handle is not declared; remove the tag."),
        ("scanning a tag", "the tag is not complete; remove it, or quote the text."),
        ("anchor or alias", "'&' and '*' begin an anchor or an alias, which needs a name; quote the text if none is meant."),
        ("block scalar", "after '|' or '>' only an indentation, '+' or '-' may stand on the line; the text begins on the next."),
        ("incompatible YAML document", "this version of YAML is not known; remove the directive."),
        ("<document start>", "here '---' or the end of the file is expected."),
    ];

    public static string Describe(string message)
    {
        foreach ((string fragment, string words) in Known)
        {
            if (message.IndexOf(fragment, StringComparison.Ordinal) >= 0)
            {
                return words;
            }
        }

        return message == Unexplained ? message : InnerClause(message);
    }

    /// <summary>Where the mistake begins; the parser sometimes gives the beginning of what it stands in.</summary>
    public static int Locate(string message, string content, int start, int end)
    {
        if (message.IndexOf("unknown escape", StringComparison.Ordinal) >= 0)
        {
            return end;
        }

        return message.IndexOf(" tab ", StringComparison.Ordinal) >= 0 ? FindIndentingTab(content, start) : start;
    }

    /// <summary>The first tab that indents a line at or below an offset; the offset where there is none.</summary>
    private static int FindIndentingTab(string content, int from)
    {
        bool indenting = true;
        for (int offset = from; offset < content.Length; offset++)
        {
            char current = content[offset];
            if (current == '\t' && indenting)
            {
                return offset;
            }

            indenting = current is '\n' or '\r' || (indenting && current == ' ');
        }

        return from;
    }

    // "While parsing a block mapping, did not find X." is about the parser up to the comma, about the text after it.
    private static string InnerClause(string message)
    {
        int comma = message.StartsWith("While ", StringComparison.Ordinal) ? message.IndexOf(", ", StringComparison.Ordinal) : -1;
        return comma < 0 ? message : message.Substring(comma + 2);
    }
}
