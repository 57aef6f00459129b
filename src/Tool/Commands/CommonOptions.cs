using System.CommandLine;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Schemas() => new("--schemas", "-s")
    {
        Description = "The folder of schemas and event tables. By default the folder 'schemas' here or in a folder above.",
        HelpName = "FOLDER",
    };

    public static Option<string> Format()
    {
        Option<string> option = new("--format", "-f")
        {
            Description = "How to tell what was found: for people (text), programs (json), code scanning (sarif) or GitHub's annotations (github).",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json|sarif|github",
        };
        option.AcceptOnlyFromAmong([.. ReportWriters.Formats]);
        return option;
    }

    /// <summary>The name of a schema; a shell completes it from the folder of schemas.</summary>
    public static Argument<string> SchemaName(string name, string description, Option<string?> schemas)
    {
        Argument<string> argument = new(name) { Description = description, HelpName = name };
        argument.CompletionSources.Add(context =>
            SchemaFolder.TryOpen(context.ParseResult.GetValue(schemas))?.Schemas.Select(file => new System.CommandLine.Completions.CompletionItem(file.Stem)) ?? []);
        return argument;
    }
}
