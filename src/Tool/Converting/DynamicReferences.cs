using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Converting;

/// <summary>
/// What becomes of <c>$dynamicRef</c> and <c>$recursiveRef</c>. Where just one schema has the anchor, they mean what <c>$ref</c> means. Where several have it,
/// the way to the reference decides (2020-12 core, 8.2.3.2), for which each of them has to be in a resource of its own: a file.
/// </summary>
internal sealed class DynamicReferences
{
    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> partitioned = new(StringComparer.Ordinal);

    /// <param name="documents">The documents that are converted together.</param>
    public DynamicReferences(IEnumerable<SchemaDocument> documents)
    {
        foreach (SchemaDocument document in documents.Where(document => !MetaSchema.IsAt(document.Path)))
        {
            SchemaWalk.Each(document.Root, schema => Note(document, schema));
        }
    }

    /// <summary>Whether a reference is decided by where it stands.</summary>
    public bool IsPlain(Place from, Place target) =>
        target.Schema.DynamicAnchor is not { } name || Reference.Parse(from.Schema.Ref!).Fragment != name || files[name].Count == 1;

    /// <summary>Whether a file has schemas with an <c>$id</c> within it.</summary>
    public bool IsPartitioned(string path) => partitioned.Contains(path);

    /// <summary>Whether each of the schemas that may be meant has a file of its own.</summary>
    public bool AreFiles(Place target) => !files[target.Schema.DynamicAnchor!].Exists(IsPartitioned);

    /// <summary>The files of the schemas that may be meant.</summary>
    public string Candidates(Place target) => string.Join(", ", files[target.Schema.DynamicAnchor!].Distinct().Select(Paths.Shown));

    private void Note(SchemaDocument document, Schema schema)
    {
        if (schema.Pointer.Length > 0 && schema.Id is not null)
        {
            partitioned.Add(document.Path);
        }

        if (schema.DynamicAnchor is { } name)
        {
            if (!files.TryGetValue(name, out List<string>? with))
            {
                files[name] = with = [];
            }

            with.Add(document.Path);
        }
    }
}
