using System.CommandLine;
using System.CommandLine.Help;

namespace MessageContracts.Tool.Commands;

/// <summary>The whole command line.</summary>
internal static class ToolCommands
{
    private static readonly (string, string)[] Examples =
    [
        ("contracts validate koji-build.test.complete message.json", "Is this message right? Every place where it is not is told."),
        ("contracts check", "Are the schemas and event tables in the folder schemas right?"),
        ("contracts sample koji-build.test.complete", "What does such a message look like?"),
        ("contracts explain MC0107", "What does this diagnostic mean, and what to do about it?"),
    ];

    public static RootCommand Create(Terminal terminal)
    {
        RootCommand root = new("Works on message contracts: schemas in YAML or JSON, event tables, and messages.")
        {
            ValidateCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            ListCommand.Create(terminal),
            ShowCommand.Create(terminal),
            SampleCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            TableSchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpWithExamples(help, Examples);
            }
        }

        return root;
    }
}
