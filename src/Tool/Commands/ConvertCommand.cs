using System.CommandLine;
using MessageContracts.Tool.Converting;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts convert</c>.</summary>
internal static class ConvertCommand
{
    public static CommandEntry Entry { get; } = new(
        "convert",
        "Writes schemas as JSON that every JSON Schema validator can use: each $ref leads to a file beside it. Or JSON as YAML.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Argument<string?> folder = new("FOLDER")
        {
            Description = "The folder of schemas. By default the folder 'schemas' here or in a folder above.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> output = new("--output", "-o") { Description = "The folder to write to; made where it is missing.", HelpName = "FOLDER", Required = true };
        Flag bundle = new("--bundle", "-b") { Description = "One file a message, with all that it refers to inside." };
        Option<string> to = new("--to") { Description = "What to make: json of YAML, or yaml of JSON.", DefaultValueFactory = _ => "json", HelpName = "json|yaml" };
        to.AcceptOnlyFromAmong("json", "yaml");
        ToolCommand command = new(Entry)
        {
            Examples =
            [
                new("contracts convert -o out", "All schemas, a JSON file each."),
                new("contracts convert -o out --bundle", "A self-contained JSON file for each message."),
                new("contracts convert old -o schemas --to yaml", "JSON to YAML; order and comments stay."),
            ],
        };
        command.Arguments.Add(folder);
        Option[] options = [output, bundle, to];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(parsed =>
        {
            ContractStore store = new(SchemaFolder.Open(parsed.GetValue(folder)));
            OutputFolder target = OutputFolder.Open(parsed.GetValue(output)!, store.Folder.Path);
            if (parsed.GetValue(to) == "yaml")
            {
                YamlConversion.Run(store, target);
            }
            else if (bundle.IsGiven(parsed))
            {
                JsonConversion.Bundles(store, target);
            }
            else
            {
                JsonConversion.Files(store, target);
            }

            target.Commit();
            terminal.Output.WriteLine($"Wrote {target.Count} {(target.Count == 1 ? "file" : "files")} to {Paths.Shown(target.Path)}.");
            return ExitCode.Valid;
        });
        return command;
    }
}
