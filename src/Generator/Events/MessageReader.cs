using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Events;

/// <summary>Reads <c>messages</c>.</summary>
internal sealed class MessageReader(IssueList issues)
{
    private static readonly string[] Keys = ["files", "rename", "name", "schema", "topic", "topics", "headers", "description"];

    private readonly Dictionary<string, int> linesByName = new(StringComparer.Ordinal);

    public EquatableArray<MessageEntry> Read(in Member section)
    {
        List<MessageEntry> entries = new(section.Value.Items.Length);
        for (int index = 0; index < section.Value.Items.Length; index++)
        {
            if (ReadEntry(section.Value.Items[index], JsonPointer.Append("", section.Name, index)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return EquatableArray<MessageEntry>.Own([.. entries]);
    }

    private MessageEntry? ReadEntry(Node node, string pointer)
    {
        if (node.Kind != NodeKind.Mapping)
        {
            issues.Add(EventTableDiagnostics.WrongDeclaration, node.Underline, "messages", "a list of mappings", "a list with " + NodeWords.Describe(node));
            return null;
        }

        TableFields fields = TableFields.Of(node, Keys, issues);
        ReportIncomplete(node, fields);
        MessageEntry entry = fields.TryFind("files", out Member files) ? ByFiles(files, fields, pointer) : ByName(fields, pointer);
        return entry with
        {
            Topics = ReadTopics(fields, pointer),
            Headers = RoutingReader.Headers(fields, pointer),
            Description = fields.Text("description", EventTableDiagnostics.WrongSetting),
        };
    }

    private void ReportIncomplete(Node node, in TableFields fields)
    {
        bool hasFiles = fields.TryFind("files", out _);
        bool hasName = fields.TryFind("name", out _);
        bool hasSchema = fields.TryFind("schema", out _);
        string? found = (hasFiles, hasName, hasSchema) switch
        {
            (true, false, false) or (false, true, true) => null,
            (true, _, _) => "both",
            (_, true, _) => "no 'schema'",
            (_, _, true) => "no 'name'",
            _ => "neither",
        };
        if (found is not null)
        {
            issues.Add(EventTableDiagnostics.IncompleteMessage, node.Underline, found);
        }
    }

    private MessageEntry ByFiles(in Member files, in TableFields fields, string pointer) =>
        FilesPattern.Read(files, fields) is { } pattern
            ? new MessageEntry { Pointer = pointer, Files = pattern, Renames = ReadRenames(pattern, fields) }
            : new MessageEntry { Pointer = pointer, IsOpen = true };

    // What its name is wrong in is a message all the same.
    private MessageEntry ByName(in TableFields fields, string pointer)
    {
        string? schema = fields.Text("schema", EventTableDiagnostics.WrongDeclaration);
        string? name = fields.TryFind("name", NodeKind.String, "a text", EventTableDiagnostics.WrongDeclaration, out Member member) ? member.Value.Text : null;
        if (name is not null)
        {
            Claim(name, member);
        }

        return new MessageEntry { Pointer = pointer, Name = name, SchemaFile = schema, IsOpen = schema is null };
    }

    private void Claim(string name, in Member member)
    {
        if (!CSharpIdentifier.IsValid(name))
        {
            issues.Add(EventTableDiagnostics.InvalidName, member.ValueUnderline, NodeWords.Describe(member.Value), "message");
        }
        else if (linesByName.TryGetValue(name, out int line))
        {
            issues.Add(EventTableDiagnostics.DuplicateMessage, member.ValueUnderline, name, $"{line + 1}");
        }
        else
        {
            linesByName.Add(name, member.NameSpan.StartLine);
        }
    }

    private EquatableArray<Topic> ReadTopics(in TableFields fields, string pointer)
    {
        EquatableArray<Topic> topics = RoutingReader.Topics(fields, pointer);
        if (!fields.TryFind("topic", out Member member))
        {
            return topics;
        }

        if (fields.TryFind("topics", out _))
        {
            issues.Add(EventTableDiagnostics.TopicTwice, member.NameSpan);
            return topics;
        }

        return Templates.Read(member, fields) is { } template
            ? EquatableArray<Topic>.Own([new Topic("", template, JsonPointer.Append(pointer, member.Name))])
            : default;
    }

    private EquatableArray<Rename> ReadRenames(Template pattern, in TableFields fields)
    {
        List<Rename> renames = [];
        if (!fields.TryFind("rename", NodeKind.Mapping, "a mapping of parts", EventTableDiagnostics.WrongSetting, out Member section))
        {
            return default;
        }

        string[] parts = [.. pattern.Parts.Where(part => part.IsPlaceholder).Select(part => part.Text)];
        foreach (Member part in section.Value.Members)
        {
            if (Array.IndexOf(parts, part.Name) < 0)
            {
                issues.Add(EventTableDiagnostics.UnknownRenamePart, part.NameSpan, part.Name, Spelling.DidYouMean(part.Name, parts));
            }
            else if (fields.Is(part, NodeKind.Mapping, "a mapping of names to names", EventTableDiagnostics.WrongSetting))
            {
                AddRenames(part, fields, renames);
            }
        }

        return EquatableArray<Rename>.Own([.. renames]);
    }

    private static void AddRenames(in Member part, in TableFields fields, List<Rename> renames)
    {
        foreach (Member entry in part.Value.Members)
        {
            if (fields.Is(entry, NodeKind.String, "a text", EventTableDiagnostics.WrongSetting))
            {
                renames.Add(new Rename(part.Name, entry.Name, entry.Value.Text));
            }
        }
    }
}
