using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints doc comments and attributes from what the schema says.</summary>
internal static class DocEmitter
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];
    private static readonly char[] LineEndChars = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <param name="what">What the thing is, to be followed by its name, where the schema has no words for it.</param>
    /// <param name="more">Further lines of the comment, which come before any attribute.</param>
    public static void Print(SourceWriter writer, Documentation documentation, string what, string name, params string[] more)
    {
        if (documentation.InheritFrom is { } member)
        {
            writer.Line($"/// <inheritdoc cref=\"{member}\"/>");
        }
        else if ((documentation.Description ?? documentation.Title) is { } words)
        {
            Words(writer, words.Trim());
            Examples(writer, documentation);
        }
        else
        {
            writer.Line($"/// <summary>{what} <c>{Literals.Xml(name)}</c>.</summary>");
            Examples(writer, documentation);
        }

        foreach (string line in more)
        {
            writer.Line(line);
        }

        if (documentation.Deprecated)
        {
            writer.Line("[Obsolete(\"The schema marks this as deprecated.\")]");
        }
    }

    private static void Words(SourceWriter writer, string words)
    {
        if (words.IndexOfAny(LineEndChars) < 0)
        {
            writer.Line($"/// <summary>{Literals.Xml(words).TrimEnd()}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (string line in words.Split(LineEnds, StringSplitOptions.None))
        {
            writer.Line($"/// {Literals.Xml(line).TrimEnd()}");
        }

        writer.Line("/// </summary>");
    }

    private static void Examples(SourceWriter writer, Documentation documentation)
    {
        if (documentation.Examples.Count > 0)
        {
            IEnumerable<string> examples = documentation.Examples.Select(Literals.Xml);
            writer.Line($"/// <example>{string.Join(", ", examples)}</example>");
        }
    }
}
