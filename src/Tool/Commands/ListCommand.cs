using System.CommandLine;
using MessageContracts.Tool.Schemas;
using MessageContracts.Tool.Showing;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts list</c>.</summary>
internal static class ListCommand
{
    public static CommandEntry Entry { get; } = new(
        "list",
        "Lists the messages, family by family, with the topics that they go under.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Option<string?> schemas = CommonOptions.Schemas();
        Flag parts = new("--parts", "-p") { Description = "Also the schemas that are no messages but parts of some." };
        ToolCommand command = new(Entry)
        {
            Examples = [new("contracts list", "All messages."), new("contracts list --parts", "All schemas.")],
        };
        command.Options.Add(schemas);
        command.Options.Add(parts);
        command.SetAction(parsed =>
        {
            MessageList.Write(new ContractStore(SchemaFolder.Open(parsed.GetValue(schemas))), parts.IsGiven(parsed), terminal.Output);
            return ExitCode.Valid;
        });
        return command;
    }
}
