using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>The schemas and event tables of a project bound to each other, and the way from a place in them to line and column.</summary>
internal sealed class LinkedContracts
{
    private readonly Dictionary<string, FileText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node?> trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDocument> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentScope> scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pathsByDisplay = new(StringComparer.Ordinal);
    private readonly Resolver entire;

    public LinkedContracts(IReadOnlyList<(ContractFile File, ParsedFile Parsed)> files, string rootNamespace)
    {
        foreach ((ContractFile file, ParsedFile parsed) in files)
        {
            texts[file.Path] = file.Text;
            if (parsed.Schema is { } schema)
            {
                documents[file.Path] = schema;
                pathsByDisplay[schema.DisplayPath] = file.Path;
            }
        }

        Tables = [.. files.Where(file => file.Parsed.Table is not null).Select(file => file.Parsed.Table!)];
        Index = new ContractIndex(documents.Values.Select(Surface.Of).ToEquatableArray(), Tables.ToEquatableArray());
        Library library = new(documents.Values.Where(schema => Index.IsReferenced(schema.Path)).Select(schema => new ReferencedDocument(schema)).ToEquatableArray());
        Resolver = new Resolver(Index, library, rootNamespace);
        entire = new Resolver(Index, library, rootNamespace, entire: true);
    }

    public IReadOnlyList<EventTable> Tables { get; }

    public ContractIndex Index { get; }

    /// <summary>Binds a document as the generator does: with no more of others than its types need.</summary>
    public Resolver Resolver { get; }

    /// <summary>The schemas that make types.</summary>
    public IEnumerable<SchemaDocument> Schemas => documents.Values.Where(schema => Index.Counts(schema.Path));

    /// <summary>A schema with all of every document that it refers to.</summary>
    public DocumentScope Scope(string path)
    {
        if (!scopes.TryGetValue(path, out DocumentScope? scope))
        {
            scopes[path] = scope = new DocumentScope(entire.Resolve(documents[path]));
        }

        return scope;
    }

    public string DisplayPath(string path) => documents.TryGetValue(path, out SchemaDocument? document) ? document.DisplayPath : PathText.FileName(path);

    /// <summary>The place of a keyword by its location, such as <c>run.yaml#/properties/url/format</c>; null where it is in no file.</summary>
    public RelatedPlace? Locate(string schemaLocation)
    {
        int hash = schemaLocation.IndexOf('#');
        return hash >= 0 && pathsByDisplay.TryGetValue(schemaLocation.Substring(0, hash), out string? path) && Tree(path) is { } root
            ? new RelatedPlace(path, NodeLocator.Locate(root, schemaLocation.Substring(hash + 1), LocateTarget.Key))
            : null;
    }

    /// <summary>The mistake with its line and column; null where its file is none of ours.</summary>
    public Issue? Locate(ModelIssue issue) => texts.ContainsKey(issue.Path) ? IssueLocator.Locate(issue, Tree(issue.Path)) : null;

    private Node? Tree(string path)
    {
        if (!trees.TryGetValue(path, out Node? tree))
        {
            trees[path] = tree = IssueLocator.Read(path, texts[path], CancellationToken.None);
        }

        return tree;
    }
}
