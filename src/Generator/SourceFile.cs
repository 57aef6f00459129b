using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator;

/// <summary>What a file among the additional files is to us.</summary>
internal enum FileRole
{
    None,
    Schema,
    EventTable,
    Example,
}

/// <summary>Tells files apart by the role that the build gave them, or else by their path.</summary>
internal static class FileRoles
{
    /// <param name="path">The file.</param>
    /// <param name="role">What the build says that it is; null or empty where it says nothing.</param>
    public static FileRole Of(string path, string? role)
    {
        if (!IsData(path))
        {
            return FileRole.None;
        }

        if (!string.IsNullOrEmpty(role))
        {
            return Enum.TryParse(role, out FileRole known) ? known : FileRole.None;
        }

        return OfPath(PathText.Normalize(path));
    }

    private static FileRole OfPath(string path)
    {
        if (path.IndexOf("/schemas/", StringComparison.OrdinalIgnoreCase) < 0 && !path.StartsWith("schemas/", StringComparison.OrdinalIgnoreCase))
        {
            return FileRole.None;
        }

        if (PathText.Directory(path).EndsWith("/examples", StringComparison.OrdinalIgnoreCase))
        {
            return FileRole.Example;
        }

        return PathText.Stem(path).EndsWith(".events", StringComparison.OrdinalIgnoreCase) ? FileRole.EventTable : FileRole.Schema;
    }

    private static bool IsData(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A file read and parsed: a schema, or an event table, and what is wrong with it.</summary>
internal sealed record ParsedFile(SchemaDocument? Schema, EventTable? Table, EquatableArray<Issue> Issues)
{
    /// <summary>Ids of schemas that describe schemas and tables; they are no contracts.</summary>
    private static readonly string[] MetaSchemas = ["urn:message-contracts:event-table", "http://json-schema.org/", "https://json-schema.org/"];

    public static ParsedFile? Parse(string path, FileRole role, in FileText text, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var issues = new IssueList(path);
        Node? root = DocumentReader.Read(path, text, options.Limits, issues, cancellationToken);
        string display = PathText.Display(path, options.ProjectDirectory);
        if (role == FileRole.EventTable)
        {
            EventTable table = EventTableParser.Parse(path, display, root, issues);
            return new ParsedFile(null, table, issues.ToEquatableArray());
        }

        if ((root?["$id"] ?? root?["id"]) is { } id && IsMetaSchema(id.Text))
        {
            return null;
        }

        SchemaDocument schema = SchemaParser.Parse(path, display, root, issues);
        schema = options.FormatsAreAnnotations ? schema with { Root = Annotations.WithoutFormats(schema.Root) } : schema;
        return new ParsedFile(schema, null, issues.ToEquatableArray());
    }

    private static bool IsMetaSchema(string id)
    {
        foreach (string known in MetaSchemas)
        {
            if (id.StartsWith(known, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
