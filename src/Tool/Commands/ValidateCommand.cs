using System.CommandLine;
using MessageContracts.Tool.Messages;
using MessageContracts.Tool.Reports;
using MessageContracts.Tool.Schemas;
using MessageContracts.Tool.Validating;

namespace MessageContracts.Tool.Commands;

/// <summary><c>contracts validate</c>.</summary>
internal static class ValidateCommand
{
    public static CommandEntry Entry { get; } = new(
        "validate",
        "Says of messages whether they fit their schema, and of each place where they do not what was found and what is wanted.",
        Create);

    private static ToolCommand Create(Terminal terminal)
    {
        Option<string?> schemas = CommonOptions.Schemas();
        Option<string> format = CommonOptions.Format();
        Option<string?> topic = new("--topic", "-t")
        {
            Description = "The topic that the messages came on, by which the event tables tell the schema, so that none is given.",
            HelpName = "TOPIC",
        };
        Flag lines = new("--lines", "-l") { Description = "Each line is a message (JSON lines), whatever the first one looks like." };
        Option<ByteLimit> maxBytes = new("--max-bytes")
        {
            Description = "The most bytes that one message may have.",
            DefaultValueFactory = _ => ByteLimit.Usual,
            CustomParser = ByteLimit.Parse,
            HelpName = "NUMBER",
        };
        Argument<string> schema = CommonOptions.SchemaName("SCHEMA", "The schema: a file, or its name in the folder of schemas. Left out where --topic is given.", schemas);
        Argument<string[]> messages = new("MESSAGE")
        {
            Description = "Files (JSON, JSON lines), folders, globs such as 'out/**/*.json', or '-' for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        ToolCommand command = new(Entry)
        {
            Examples =
            [
                new("contracts validate koji-build.test.complete message.json", "One message, by the schema of that name in the folder schemas."),
                new("contracts validate schemas/koji/tag.yaml 'out/**/*.json'", "Many messages, by a schema file."),
                new("contracts validate --topic org.centos.prod.ci.koji-build.test.complete - < message.json", "From standard input, by the topic."),
                new("contracts validate tag events.jsonl --format sarif > report.sarif", "JSON lines; the report for code scanning."),
            ],
        };
        command.Arguments.Add(schema);
        command.Arguments.Add(messages);
        Option[] options = [topic, schemas, lines, maxBytes, format];
        Array.ForEach(options, command.Options.Add);
        command.SetAction(parsed =>
        {
            MessageFiles files = new(terminal, lines.IsGiven(parsed), parsed.GetValue(maxBytes)!.Bytes);
            ReportWriter writer = ReportWriters.Of(parsed.GetValue(format)!, terminal);
            string[] given = parsed.GetValue(messages) ?? [];
            string first = parsed.GetValue(schema)!;
            return parsed.GetValue(topic) is { } name
                ? new Validation(SchemaChoice.ByTopic(parsed.GetValue(schemas), name), files, writer, terminal).Run([first, .. given])
                : new Validation(SchemaChoice.ByName(parsed.GetValue(schemas), first), files, writer, terminal).Run(given);
        });
        return command;
    }
}
