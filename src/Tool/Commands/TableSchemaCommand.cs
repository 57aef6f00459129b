namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts table-schema</c>.</summary>
internal static class TableSchemaCommand
{
    private const string Resource = "event-table.schema.json";

    public static CommandEntry Entry { get; } = new(
        "table-schema",
        "Prints the JSON Schema of event tables, by which an editor checks and completes them.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        ToolCommand command = new(Entry)
        {
            Examples = [new("contracts table-schema > schemas/event-table.schema.json", "Then name it in the first line of a table: # yaml-language-server: $schema=event-table.schema.json")],
        };
        command.SetAction(_ =>
        {
            using StreamReader reader = new(typeof(TableSchemaCommand).Assembly.GetManifestResourceStream(Resource)!);
            terminal.Output.Write(reader.ReadToEnd());
            return ExitCode.Valid;
        });
        return command;
    }
}
