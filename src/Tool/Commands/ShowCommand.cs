using System.CommandLine;
using MessageContracts.Tool.Schemas;
using MessageContracts.Tool.Showing;
using MessageContracts.Tool.Validating;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts show</c>.</summary>
internal static class ShowCommand
{
    public static CommandEntry Entry { get; } = new(
        "show",
        "Shows a schema as a tree of fields, and a message's topics and headers.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Option<string?> schemas = CommonOptions.Schemas();
        Argument<string> name = CommonOptions.SchemaName("NAME", "The schema: its name in the folder of schemas, or a file.", schemas);
        ToolCommand command = new(Entry)
        {
            Examples = [new("contracts show package-list-change", "Its topic, its headers, and each field with its type; '*' marks what is required.")],
        };
        command.Arguments.Add(name);
        command.Options.Add(schemas);
        command.SetAction(parsed =>
        {
            SchemaChoice choice = SchemaChoice.ByName(parsed.GetValue(schemas), parsed.GetValue(name)!);
            new SchemaView(choice.Store, choice.Store.SoundScope(choice.Path), terminal.Output).Write();
            return ExitCode.Valid;
        });
        return command;
    }
}
