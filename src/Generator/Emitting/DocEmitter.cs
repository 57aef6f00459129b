using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints doc comments and attributes from what the schema says.</summary>
internal static class DocEmitter
{
    public static void Print(SourceWriter writer, Documentation documentation, string fallback)
    {
        if (documentation.InheritFrom is { } member)
        {
            writer.Line("/// <inheritdoc cref=\"", member, "\"/>");
        }
        else
        {
            Words(writer, documentation, fallback);
        }

        if (documentation.Deprecated)
        {
            writer.Line("[Obsolete(\"The schema marks this as deprecated.\")]");
        }
    }

    private static void Words(SourceWriter writer, Documentation documentation, string fallback)
    {
        // The schema's words are text; ours are XML already.
        string summary = (documentation.Description ?? documentation.Title) is { } words ? Literals.Xml(words.Trim()) : fallback;
        string[] lines = summary.Split('\n');
        if (lines.Length == 1)
        {
            writer.Line("/// <summary>", lines[0].TrimEnd(), "</summary>");
        }
        else
        {
            writer.Line("/// <summary>");
            foreach (string line in lines)
            {
                writer.Line("/// ", line.TrimEnd(), "");
            }

            writer.Line("/// </summary>");
        }

        Examples(writer, documentation);
    }

    private static void Examples(SourceWriter writer, Documentation documentation)
    {
        if (documentation.Examples.Count > 0)
        {
            IEnumerable<string> examples = documentation.Examples.Select(Literals.Xml);
            writer.Line("/// <example>", string.Join(", ", examples), "</example>");
        }
    }
}
