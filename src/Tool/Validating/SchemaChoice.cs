using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Validating;

/// <summary>The schema that messages are judged by.</summary>
internal sealed record SchemaChoice(ContractStore Store, string Path)
{
    private const int TopicTail = 3;

    /// <summary>A schema file, or the schema of that name.</summary>
    /// <exception cref="ToolFailure">There is none.</exception>
    public static SchemaChoice ByName(string? folder, string schema)
    {
        if (File.Exists(schema))
        {
            SchemaFolder around = folder is null ? SchemaFolder.Around(schema) : SchemaFolder.Open(folder);
            return new SchemaChoice(new ContractStore(around), Paths.Full(schema));
        }

        if (Directory.Exists(schema))
        {
            throw new ToolFailure($"{Paths.Shown(schema)} is a folder; give one schema in it, or choose by --topic.");
        }

        SchemaFolder opened = SchemaFolder.Open(folder);
        return new SchemaChoice(new ContractStore(opened), opened.Schema(schema).Path);
    }

    /// <summary>As readers of the bus choose: by the last three parts of the topic, under the name that the event table gives them there.</summary>
    /// <exception cref="ToolFailure">No schema is called so.</exception>
    public static SchemaChoice ByTopic(string? folder, string topic)
    {
        SchemaFolder opened = SchemaFolder.Open(folder);
        ContractStore store = new(opened);
        string tail = string.Join('.', topic.Split('.', '/').TakeLast(TopicTail));
        SchemaFile[] found = [.. opened.Schemas.Where(file => file.Stem == tail || StemInTopics(file, store.Tables) == tail)];
        return found.Length switch
        {
            1 => new SchemaChoice(store, found[0].Path),
            0 => throw new ToolFailure($"No schema in {Paths.Shown(opened.Path)} is called '{tail}', as the topic ends.{Spelling.DidYouMean(tail, [.. opened.Schemas.Select(file => file.Stem)])}"),
            _ => throw new ToolFailure($"'{tail}' could be {string.Join(" or ", found.Select(file => Paths.Shown(file.Path)))}; give the schema itself."),
        };
    }

    /// <summary>A file's stem with its parts called as the topic calls them.</summary>
    private static string StemInTopics(SchemaFile file, IReadOnlyList<EventTable> tables)
    {
        foreach (MessageEntry entry in tables.SelectMany(table => table.Messages))
        {
            if (entry is { Files: { } pattern, Renames.Count: > 0 } && FileNamePattern.Match(pattern, file.Stem) is { } parts)
            {
                return string.Join('.', parts.Select(part => entry.Renames.FirstOrDefault(rename => rename.Part == part.Name && rename.From == part.Value)?.To ?? part.Value));
            }
        }

        return file.Stem;
    }
}
