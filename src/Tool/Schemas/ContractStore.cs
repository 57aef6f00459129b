using MessageContracts.Generator;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;
using MessageContracts.Tool.Messages;

namespace MessageContracts.Tool.Schemas;

/// <summary>
/// The files of a folder, each read when first asked for: whoever validates one message does not wait for schemas that say nothing about it.
/// </summary>
internal sealed class ContractStore(SchemaFolder folder)
{
    private readonly Dictionary<string, FileText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node?> trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDocument> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Surface> surfaces = new(StringComparer.Ordinal);
    private readonly List<Issue> issues = [];
    private EventTable[]? tables;
    private SchemaFile[]? withUri;

    public SchemaFolder Folder => folder;

    /// <summary>The event tables.</summary>
    public IReadOnlyList<EventTable> Tables => tables ??= [.. folder.Tables.Select(ReadTable)];

    /// <summary>The messages of the event tables, by name and by pattern of file names, with their schemas' paths; no schema is read for it.</summary>
    public IReadOnlyList<(string Path, MessageBinding Message)> Bindings()
    {
        ContractIndex index = new(folder.Schemas.Select(file => Surface.OfUnread(file.Path)).ToEquatableArray(), EquatableArray<EventTable>.Own([.. Tables]));
        return
        [
            .. folder.Schemas.Where(file => index.Message(file.Path) is { Entry.SchemaFile: null }).Select(file => (file.Path, index.Message(file.Path)!)),
            .. from table in Tables
               from entry in table.Messages
               let schema = MessageMatcher.File(table, entry, index)
               where schema is not null
               select (schema.Path, new MessageBinding(entry.Name ?? schema.Stem, table, entry, default)),
        ];
    }

    /// <summary>All schemas and tables, bound to each other.</summary>
    public ContractIndex FullIndex()
    {
        foreach (SchemaFile file in folder.Schemas)
        {
            Document(file.Path);
        }

        return Index([.. Tables]);
    }

    /// <summary>The schemas that are contracts: not what describes schemas or tables, nor a JSON file beside the YAML that counts.</summary>
    public IReadOnlyList<SchemaFile> Contracts()
    {
        ContractIndex index = FullIndex();
        return [.. folder.Schemas.Where(file => index.Counts(file.Path) && !ParsedFile.IsMetaSchema(Tree(file.Path)))];
    }

    /// <summary>Those that the event tables make messages; without a table those that no other refers to.</summary>
    public IReadOnlyList<SchemaFile> Messages()
    {
        ContractIndex index = FullIndex();
        return [.. Contracts().Where(file => Tables.Count > 0 ? index.Message(file.Path) is not null : !index.IsReferenced(file.Path))];
    }

    /// <summary>A schema with all that it refers to.</summary>
    public DocumentScope Scope(string path)
    {
        Document(path);
        ContractIndex index = Close();
        Library library = new(documents.Values.Select(document => new ReferencedDocument(document)).ToEquatableArray());
        return new DocumentScope(new Resolver(index, library, "", entire: true).Resolve(documents[path]));
    }

    /// <summary>A schema with all that it refers to, where none of these has a mistake.</summary>
    /// <exception cref="ToolFailure">One has.</exception>
    public DocumentScope SoundScope(string path)
    {
        DocumentScope scope = Scope(path);
        HashSet<string> used = new(scope.Documents.Select(document => document.Document.Path), StringComparer.Ordinal);
        List<Issue> mistakes = [.. issues.Where(issue => issue.Rule.Severity == RuleSeverity.Error && used.Contains(issue.Path))];
        foreach (UsedDocument document in scope.Documents.Where(document => !MetaSchema.IsAt(document.Document.Path)))
        {
            ReferenceCheck.Report(scope, new Place(document, document.Document.Root), issue =>
                mistakes.Add(Generator.Checking.IssueLocator.Locate(issue, Text(issue.Path), CancellationToken.None)));
        }

        return mistakes is [Issue first, ..] ? throw new ToolFailure(Sentence(path, first, mistakes.Count)) : scope;
    }

    /// <summary>The tree of a file; null where nothing could be read of it.</summary>
    public Node? Tree(string path)
    {
        if (!trees.TryGetValue(path, out Node? tree))
        {
            IssueList list = new(path);
            trees[path] = tree = DocumentReader.Read(path, Text(path), ReadLimits.Default, list, CancellationToken.None);
            issues.AddRange(list.ToEquatableArray());
        }

        return tree;
    }

    public SchemaDocument Document(string path)
    {
        if (!documents.TryGetValue(path, out SchemaDocument? document))
        {
            Node? tree = Tree(path);
            IssueList list = new(path);
            documents[path] = document = SchemaParser.Parse(path, PathText.Display(path, folder.Path), tree, list);
            surfaces[path] = Surface.Of(document);
            issues.AddRange(list.ToEquatableArray());
        }

        return document;
    }

    /// <summary>The file of a display path, as violations name it.</summary>
    public string? FileOf(string displayPath) =>
        documents.Values.FirstOrDefault(document => document.DisplayPath == displayPath)?.Path;

    private static string Sentence(string path, Issue first, int count)
    {
        string place = $"{Paths.Shown(first.Path)}:{first.Span.StartLine + 1}:{first.Span.StartColumn + 1}";
        string others = count > 1 ? $" and {count - 1} more" : "";
        return $"Nothing can be judged by {Paths.Shown(path)} while schemas have mistakes: {place}: {first.Rule.Id}: {first.Message.TrimEnd('.')}{others}; 'contracts check' tells all.";
    }

    /// <summary>Reads what the documents refer to, until all of it is read.</summary>
    private ContractIndex Close()
    {
        foreach (SchemaFile file in folder.Schemas)
        {
            surfaces.TryAdd(file.Path, Surface.OfUnread(file.Path));
        }

        ContractIndex index;
        int read;
        do
        {
            read = documents.Count;
            Surface[] known = [.. documents.Keys.Select(path => surfaces[path])];
            foreach (string reference in known.SelectMany(from => from.References).Distinct())
            {
                ReadWhatMayBe(reference);
            }

            index = Index([]);
            foreach (Surface from in known)
            {
                foreach (string reference in from.References)
                {
                    if (index.Find(from, reference).Surface is { } target && !MetaSchema.IsAt(target.Path))
                    {
                        Document(target.Path);
                    }
                }
            }
        }
        while (documents.Count > read);
        return index;
    }

    /// <summary>By an <c>$id</c> a file can be meant from anywhere, and is so before any that lies where the reference says.</summary>
    private void ReadWhatMayBe(string reference)
    {
        withUri ??= [.. folder.Schemas.Where(file => Surface.MayHaveUri(Text(file.Path).Content))];
        foreach (SchemaFile file in withUri)
        {
            if (Surface.MayHaveUri(Text(file.Path).Content, reference))
            {
                Document(file.Path);
            }
        }
    }

    private ContractIndex Index(EventTable[] withTables) =>
        new(surfaces.Values.ToEquatableArray(), EquatableArray<EventTable>.Own(withTables));

    private EventTable ReadTable(SchemaFile file)
    {
        IssueList list = new(file.Path);
        EventTable table = EventTableParser.Parse(file.Path, PathText.Display(file.Path, folder.Path), Tree(file.Path), list);
        issues.AddRange(list.ToEquatableArray());
        return table;
    }

    private FileText Text(string path)
    {
        if (!texts.TryGetValue(path, out FileText? text))
        {
            texts[path] = text = TextFile.Read(path);
        }

        return text;
    }
}
