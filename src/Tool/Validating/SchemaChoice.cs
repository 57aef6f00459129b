using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Validating;

/// <summary>The schema that messages are judged by.</summary>
internal sealed record SchemaChoice(ContractStore Store, string Path)
{
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

    /// <summary>The schema of the messages that come on a topic.</summary>
    /// <exception cref="ToolFailure">None is meant, or several could be.</exception>
    public static SchemaChoice ByTopic(string? folder, string topic)
    {
        ContractStore store = new(SchemaFolder.Open(folder));
        return new SchemaChoice(store, TopicChoice.Find(store, topic));
    }
}
