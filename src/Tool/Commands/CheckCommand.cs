using System.CommandLine;
using MessageContracts.Tool.Checking;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts check</c>.</summary>
internal static class CheckCommand
{
    public static CommandEntry Entry { get; } = new(
        "check",
        "Says of schemas, event tables and examples what the compiler would say, without a project: the same ids, the same words.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Option<string> format = CommonOptions.Format();
        Argument<string?> folder = new("FOLDER")
        {
            Description = "The folder of schemas and event tables. By default the folder 'schemas' here or in a folder above.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        ToolCommand command = new(Entry)
        {
            Examples =
            [
                new("contracts check", "Everything in the folder schemas."),
                new("contracts check contracts/v2 --format github", "Another folder; mistakes stand beside their lines in a pull request."),
            ],
        };
        command.Arguments.Add(folder);
        command.Options.Add(format);
        command.SetAction(parsed =>
            FolderCheck.Run(SchemaFolder.Open(parsed.GetValue(folder)), ReportWriters.Of(parsed.GetValue(format)!, terminal)));
        return command;
    }
}
