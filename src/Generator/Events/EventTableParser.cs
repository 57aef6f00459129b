using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Events;

/// <summary>Makes an event table of a file's nodes. There always is one: what could not be read is left out.</summary>
internal static class EventTableParser
{
    private const string Now = "now";

    private static readonly string[] Keys =
        ["family", "field-names", "file-names", "message-names", "type-parameters", "options", "topics", "segments", "messages", "fill", "checks"];

    public static EventTable Parse(string path, string displayPath, Node? root, IssueList issues)
    {
        if (root is null || root.Kind != NodeKind.Mapping)
        {
            // A file that gave no value at all was reported when it was read.
            if (root is not null)
            {
                issues.Add(EventTableDiagnostics.NotATable, root.Underline, NodeWords.Describe(root));
            }

            return new EventTable { Path = path, DisplayPath = displayPath, Family = FamilyOf(path) };
        }

        TableFields table = TableFields.Of(root, Keys, issues);
        return new EventTable
        {
            Path = path,
            DisplayPath = displayPath,
            Family = ReadFamily(path, root, table) ?? FamilyOf(path),
            FieldNames = Patterns.Read("field-names", table),
            FileNames = Patterns.Read("file-names", table),
            MessageNames = Patterns.Read("message-names", table),
            TypeParameters = table.TryFind("type-parameters", NodeKind.Mapping, "a mapping of names", EventTableDiagnostics.WrongDeclaration, out Member parameters)
                ? TypeParameterReader.Read(parameters, issues)
                : default,
            Options = RoutingReader.Options(table),
            Topics = RoutingReader.Topics(table, ""),
            Replacements = RoutingReader.Segments(table, out int? maxKeyBytes),
            MaxKeyBytes = maxKeyBytes,
            Messages = table.TryFind("messages", NodeKind.Sequence, "a list", EventTableDiagnostics.WrongDeclaration, out Member messages)
                ? new MessageReader(issues).Read(messages)
                : default,
            Fills = ReadFills(table),
            Checks = ReadChecks(table),
        };
    }

    private static string? ReadFamily(string path, Node root, in TableFields table)
    {
        if (!table.TryFind("family", out Member member))
        {
            table.Issues.Add(EventTableDiagnostics.FamilyMissing, root.Underline, FamilyOf(path) is { Length: > 0 } name ? name : "MyMessages");
            return null;
        }

        if (!table.Is(member, NodeKind.String, "a name", EventTableDiagnostics.WrongDeclaration))
        {
            return null;
        }

        if (CSharpIdentifier.IsValid(member.Value.Text))
        {
            return member.Value.Text;
        }

        table.Issues.Add(EventTableDiagnostics.InvalidName, member.ValueUnderline, NodeWords.Describe(member.Value), "family");
        return null;
    }

    /// <summary>What the family is most likely called, by its file: <c>fedora-ci.events.yaml</c> is of FedoraCi. Empty where that is no name.</summary>
    private static string FamilyOf(string path)
    {
        string file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        string name = MarkerName.Of(file.Substring(0, Math.Max(0, file.IndexOf('.'))));
        return CSharpIdentifier.IsValid(name) ? name : "";
    }

    private static EquatableArray<Fill> ReadFills(in TableFields table)
    {
        if (!table.TryFind("fill", NodeKind.Mapping, "a mapping of fields to values", EventTableDiagnostics.WrongSetting, out Member section))
        {
            return default;
        }

        List<Fill> fills = new(section.Value.Members.Length);
        foreach (Member entry in section.Value.Members)
        {
            JsonLiteral? value = entry.Value is { Kind: NodeKind.String, Text: Now } ? null : JsonLiterals.From(entry.Value);
            fills.Add(new Fill(entry.Name, value, JsonPointer.Append("", section.Name, entry.Name)));
        }

        return EquatableArray<Fill>.Own([.. fills]);
    }

    private static EquatableArray<Check> ReadChecks(in TableFields table)
    {
        if (!table.TryFind("checks", NodeKind.Sequence, "a list of texts", EventTableDiagnostics.WrongSetting, out Member section))
        {
            return default;
        }

        List<Check> checks = new(section.Value.Items.Length);
        for (int index = 0; index < section.Value.Items.Length; index++)
        {
            if (ReadCheck(section.Value.Items[index], JsonPointer.Append("", section.Name, index), table.Issues) is { } check)
            {
                checks.Add(check);
            }
        }

        return EquatableArray<Check>.Own([.. checks]);
    }

    private static Check? ReadCheck(Node item, string pointer, IssueList issues)
    {
        if (item.Kind != NodeKind.String)
        {
            issues.Add(EventTableDiagnostics.WrongSetting, item.Underline, "checks", "a list of texts", "a list with " + NodeWords.Describe(item));
            return null;
        }

        CheckParser parser = new(item.Text);
        Check? check = parser.Parse(pointer);
        if (check is null)
        {
            issues.Add(EventTableDiagnostics.InvalidCheck, item.SpanOfCharacter(parser.Offset), parser.Expected!);
        }

        return check;
    }
}
