using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Reading.Recovery;
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

        path = PathText.Normalize(path);
        bool isAmongSchemas = path.IndexOf("/schemas/", StringComparison.OrdinalIgnoreCase) >= 0 || path.StartsWith("schemas/", StringComparison.OrdinalIgnoreCase);
        return isAmongSchemas ? OfData(path) : FileRole.None;
    }

    /// <summary>The role of a file in a folder of schemas, whatever that folder is called.</summary>
    public static FileRole OfData(string path) =>
        !IsData(path) ? FileRole.None
        : PathText.Directory(path).EndsWith("/examples", StringComparison.OrdinalIgnoreCase) ? FileRole.Example
        : PathText.Stem(path).EndsWith(".events", StringComparison.OrdinalIgnoreCase) ? FileRole.EventTable
        : FileRole.Schema;

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

    public static ParsedFile? Parse(string path, FileRole role, FileText text, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var issues = new IssueList(path);
        Node? root = DocumentReader.Read(path, text, options.Limits, issues, cancellationToken);
        bool isBroken = issues.Has(static rule => rule == ReadingDiagnostics.Syntax);
        root = isBroken ? DocumentRecovery.Read(text.Content, options.Limits, cancellationToken) ?? root : root;
        IssueList found = isBroken ? IssueList.Ignore : issues;
        string display = PathText.Display(path, options.ProjectDirectory);
        if (role == FileRole.EventTable)
        {
            EventTable table = EventTableParser.Parse(path, display, root, found);
            return new ParsedFile(null, table with { IsGuessed = issues.Has(static rule => rule.CostsTypes) }, issues.ToEquatableArray());
        }

        if (IsMetaSchema(root))
        {
            return null;
        }

        SchemaDocument schema = SchemaParser.Parse(path, display, root, found) with { IsGuessed = isBroken };
        schema = options.FormatsAreAnnotations ? schema with { Root = Annotations.WithoutFormats(schema.Root) } : schema;
        return new ParsedFile(schema, null, issues.ToEquatableArray());
    }

    /// <summary>Whether a file describes schemas or tables, and so is no contract itself.</summary>
    public static bool IsMetaSchema(Node? root)
    {
        if ((root?["$id"] ?? root?["id"]) is not { } id)
        {
            return false;
        }

        foreach (string known in MetaSchemas)
        {
            if (id.Text.StartsWith(known, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
