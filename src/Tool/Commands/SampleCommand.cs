using System.CommandLine;
using MessageContracts.Tool.Sampling;
using MessageContracts.Tool.Schemas;
using MessageContracts.Tool.Validating;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts sample</c>.</summary>
internal static class SampleCommand
{
    public static CommandEntry Entry { get; } = new(
        "sample",
        "Makes a valid message of the schema's examples and constraints.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Option<string?> schemas = CommonOptions.Schemas();
        Flag all = new("--all", "-a") { Description = "With the members that may be left out too." };
        Argument<string> name = CommonOptions.SchemaName("NAME", "The schema: its name in the folder of schemas, or a file.", schemas);
        ToolCommand command = new(Entry)
        {
            Examples =
            [
                new("contracts sample koji-build.test.complete > message.json", "A message to start from."),
                new("contracts sample tag --all", "With everything that the schema names."),
            ],
        };
        command.Arguments.Add(name);
        Option[] options = [schemas, all];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(parsed =>
        {
            SchemaChoice choice = SchemaChoice.ByName(parsed.GetValue(schemas), parsed.GetValue(name)!);
            terminal.Output.WriteLine(SampleMessage.Of(choice.Store, choice.Path, all.IsGiven(parsed)));
            return ExitCode.Valid;
        });
        return command;
    }
}
