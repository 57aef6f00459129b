using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Showing;

/// <summary>A schema as people read it.</summary>
internal sealed class SchemaView(ContractStore store, DocumentScope scope, TextWriter output)
{
    public void Write()
    {
        SchemaDocument document = scope.Root.Document.Document;
        output.WriteLine(document.Stem);
        if (document.Root.Description is { } description)
        {
            output.WriteLine($"  {OneLine(description)}");
        }

        output.WriteLine($"  {Paths.Shown(document.Path)}");
        if (store.Tables.Count > 0 && store.FullIndex().Message(document.Path) is { } message)
        {
            WriteRouting(message);
        }

        output.WriteLine();
        WriteFields();
    }

    private void WriteRouting(MessageBinding message)
    {
        output.WriteLine();
        foreach ((string style, string topic) in Topics.Of(message))
        {
            output.WriteLine($"topic {(style.Length > 0 ? style + ": " : "")}{topic}");
        }

        foreach (Header header in message.Entry.Headers)
        {
            output.WriteLine($"header {header.Name}: {header.Literal?.Json ?? header.Template?.Text}");
        }

        foreach (Check check in message.Table.Checks)
        {
            output.WriteLine($"check {check.Text}");
        }
    }

    private void WriteFields()
    {
        List<FieldLine> lines = [];
        new FieldTree(scope, lines).Add(scope.Root);
        int names = Math.Min(40, lines.Select(line => line.Name.Length).DefaultIfEmpty().Max());
        int types = Math.Min(32, lines.Select(line => line.Type.Length).DefaultIfEmpty().Max());
        foreach (FieldLine line in lines)
        {
            output.WriteLine($"{line.Name.PadRight(names)}  {line.Type.PadRight(types)}  {OneLine(line.Description)}".TrimEnd());
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>One line of the tree: the name indented, '*' behind it where it is required.</summary>
internal sealed record FieldLine(string Name, string Type, string Description);
