using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;

namespace MessageContracts.Generator.Resolving;

/// <summary>Finds the schema files that a table's entries mean.</summary>
internal static class MessageMatcher
{
    public static void Match(
        EventTable table,
        EquatableArray<Surface> surfaces,
        ContractIndex index,
        Dictionary<string, MessageBinding> into)
    {
        // An entry by name takes its file out of the patterns.
        foreach (MessageEntry entry in table.Messages)
        {
            if (File(table, entry, index) is { } surface && !into.ContainsKey(surface.Path))
            {
                into[surface.Path] = new MessageBinding(entry.Name ?? surface.Stem, table, entry, default);
            }
        }

        foreach (MessageEntry entry in table.Messages)
        {
            if (entry.Files is { } pattern)
            {
                MatchPattern(table, entry, pattern, surfaces, index, into);
            }
        }

        if (table.Messages.FirstOrDefault(entry => IsOpen(table, entry, index)) is { } open)
        {
            MatchOpen(table, open, surfaces, index, into);
        }
    }

    /// <summary>Whether an entry does not say which file it means, which is reported.</summary>
    private static bool IsOpen(EventTable table, MessageEntry entry, ContractIndex index) =>
        entry.IsOpen || (entry.SchemaFile is not null && File(table, entry, index) is null);

    /// <summary>Makes messages of the files that nobody names, as one of them is meant: so what publishes it still compiles.</summary>
    private static void MatchOpen(
        EventTable table, MessageEntry entry, EquatableArray<Surface> surfaces, ContractIndex index, Dictionary<string, MessageBinding> into)
    {
        foreach (Surface surface in surfaces)
        {
            if (!into.ContainsKey(surface.Path) && ReferenceEquals(index.TableOf(surface.Path), table) && !index.IsReferenced(surface.Path))
            {
                into[surface.Path] = new MessageBinding(entry.Name ?? surface.Stem, table, entry, default) { IsGuessed = true };
            }
        }
    }

    /// <summary>The schema file of an entry by name, looked for as a <c>$ref</c> in the table would be.</summary>
    public static Surface? File(EventTable table, MessageEntry entry, ContractIndex index)
    {
        if (entry.SchemaFile is not { } file)
        {
            return null;
        }

        var from = new Surface(table.Path, PathText.Directory(table.Path), "", true, null, default, default, default);
        return index.Find(from, file).Surface;
    }

    private static void MatchPattern(
        EventTable table,
        MessageEntry entry,
        Template pattern,
        EquatableArray<Surface> surfaces,
        ContractIndex index,
        Dictionary<string, MessageBinding> into)
    {
        foreach (Surface surface in surfaces)
        {
            if (!into.ContainsKey(surface.Path)
                && ReferenceEquals(index.TableOf(surface.Path), table)
                && FileNamePattern.Match(pattern, surface.Stem) is { } parts)
            {
                into[surface.Path] = new MessageBinding(surface.Stem, table, entry, Renamed(entry, parts));
            }
        }
    }

    private static EquatableArray<FilePart> Renamed(MessageEntry entry, List<FilePart> parts)
    {
        foreach (Rename rename in entry.Renames)
        {
            int index = parts.FindIndex(part => part.Name == rename.Part && part.Value == rename.From);
            if (index >= 0)
            {
                parts[index] = parts[index] with { Value = rename.To };
            }
        }

        return parts.ToEquatableArray();
    }
}
