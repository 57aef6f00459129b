using System.Runtime.CompilerServices;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>The documents that one file's types may look into, and the way from a <c>$ref</c> to its schema.</summary>
internal sealed class DocumentScope
{
    // Enough for most files; growing costs more than the classifications themselves.
    private const int ExpectedSchemas = 32;

    private readonly Dictionary<string, UsedDocument> documents;
    private readonly Dictionary<Schema, Classification> classified = new(ExpectedSchemas, SameSchema.Instance);
    private readonly Dictionary<Schema, string?> names = new(ExpectedSchemas, SameSchema.Instance);
    private readonly Dictionary<string, ResourceMap> resourceMaps = new(StringComparer.Ordinal);

    public DocumentScope(ResolvedDocument resolved)
    {
        documents = new Dictionary<string, UsedDocument>(resolved.Used.Count, StringComparer.Ordinal);
        foreach (UsedDocument used in resolved.Used)
        {
            documents[used.Document.Path] = used;
        }

        Root = new Place(documents[resolved.Document.Path], resolved.Document.Root);
    }

    /// <summary>The root of the file that is being modelled.</summary>
    public Place Root { get; }

    /// <summary>What the value is to which one schema applies; asked for often, worked out once.</summary>
    public Classification Classify(Place place)
    {
        if (!classified.TryGetValue(place.Schema, out Classification? value))
        {
            classified[place.Schema] = value = Classifier.Classify(this, Conjunction.Of(this, place));
        }

        return value;
    }

    /// <summary>The name that the type at a place would have by its place alone; null where types have no names.</summary>
    public string? NameOf(Place place)
    {
        if (!names.TryGetValue(place.Schema, out string? name))
        {
            names[place.Schema] = name = MetaSchema.IsAt(place.Path) ? null : TypeNames.Of(place);
        }

        return name;
    }

    /// <summary>Whether the types that a schema names leave null.</summary>
    public bool AllowsNull(Place place)
    {
        JsonTypeSet types = JsonTypeSet.Null;
        foreach (Place member in Conjunction.Of(this, place).Members)
        {
            types &= JsonTypeSets.Of(member.Schema);
        }

        return types != 0;
    }

    /// <summary>Follows a place's <c>$ref</c> by one step; null where it leads nowhere.</summary>
    public Place? Follow(Place from)
    {
        Reference reference = Reference.Parse(from.Schema.Ref!);
        ResourceMap resources = ResourcesOf(from.Document);
        string uri = UriText.Resolve(resources.Of(from.Schema).Uri, reference.File);
        Schema? root = reference.File.Length == 0 ? resources.Of(from.Schema).Schema : resources.Find(uri);
        if (root is not null)
        {
            return In(from.Document, resources, root, reference);
        }

        if (Binding(from.Document, from.Schema)?.Path is not { } path || !documents.TryGetValue(path, out UsedDocument? document))
        {
            return null;
        }

        ResourceMap others = ResourcesOf(document);
        return In(document, others, others.Find(uri) ?? others.Root, reference);
    }

    public FileBinding? Binding(UsedDocument document, Schema schema)
    {
        string file = Reference.FileOf(schema, ResourcesOf(document));
        foreach (FileBinding binding in document.Files)
        {
            if (binding.File == file)
            {
                return binding;
            }
        }

        return null;
    }

    private static Place? In(UsedDocument document, ResourceMap resources, Schema root, Reference reference)
    {
        Schema? schema = reference.Fragment.Length == 0 ? root : SchemaPointer.Find(root, reference.Pointer);
        schema ??= reference.Fragment[0] == '/' ? null : Anchored(resources, root, reference.Fragment);
        return schema is null ? null : new Place(document, schema);
    }

    private static Schema? Anchored(ResourceMap resources, Schema root, string name)
    {
        string uri = resources.Of(root).Uri;
        return SchemaPointer.FindAnchor(root, name, anchor => resources.Of(anchor).Uri == uri);
    }

    private ResourceMap ResourcesOf(UsedDocument document)
    {
        if (!resourceMaps.TryGetValue(document.Document.Path, out ResourceMap? map))
        {
            resourceMaps[document.Document.Path] = map = new ResourceMap(document.Document.Root);
        }

        return map;
    }

    /// <summary>Schemas are told apart as objects: equal ones at two places are two, and comparing them would take long.</summary>
    private sealed class SameSchema : IEqualityComparer<Schema>
    {
        public static SameSchema Instance { get; } = new();

        public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y);

        public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
    }
}
