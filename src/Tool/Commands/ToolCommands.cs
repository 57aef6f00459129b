using System.CommandLine;
using MessageContracts.Tool.Commands.Help;

namespace MessageContracts.Tool.Commands;

/// <summary>The whole command line.</summary>
internal static class ToolCommands
{
    public const string Name = "contracts";

    private static readonly Example[] Examples =
    [
        new("contracts validate koji-build.test.complete message.json", "Is this message right? Every place where it is not is told."),
        new("contracts check", "Are the schemas and event tables in the folder schemas right?"),
        new("contracts sample koji-build.test.complete", "What does such a message look like?"),
        new("contracts explain MC0107", "What does this diagnostic mean, and what to do about it?"),
    ];

    private static readonly CommandEntry[] Entries =
    [
        ValidateCommand.Entry,
        CheckCommand.Entry,
        ConvertCommand.Entry,
        ListCommand.Entry,
        ShowCommand.Entry,
        SampleCommand.Entry,
        ExplainCommand.Entry,
        TableSchemaCommand.Entry,
        CompletionCommand.Entry,
    ];

    /// <param name="terminal">What commands write to.</param>
    /// <param name="arguments">What was typed; other commands than the one that it names are there by name only.</param>
    public static Command Create(Terminal terminal, string[] arguments)
    {
        // A shell that completes ('[suggest]') and a file of arguments ('@') may mean any.
        string first = arguments.Length > 0 ? arguments[0] : "";
        bool any = first.StartsWith('[') || first.StartsWith('@');
        Command root = Root(completes: any);
        foreach (CommandEntry entry in Entries)
        {
            root.Subcommands.Add(any || entry.Name == first ? entry.Create(terminal) : new Command(entry.Name, entry.Description));
        }

        root.Options.Add(new Flag("--help", "-h", "-?", "/h", "/?") { Description = "Show this page.", Recursive = true, Action = new HelpAction(Examples) });
        root.Options.Add(new Flag("--version") { Description = "Show the tool's version.", Action = new VersionAction() });
        return root;
    }

    /// <summary>Only the library's own root answers shells that complete, but it takes long to make: it looks up what it would say of its options.</summary>
    private static Command Root(bool completes)
    {
        Command root = completes ? new RootCommand() : new Command(Name);
        root.Description = "Works on message contracts: schemas in YAML or JSON, event tables, and messages.";
        root.Options.Clear();
        return root;
    }
}
