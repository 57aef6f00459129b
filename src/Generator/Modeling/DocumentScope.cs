using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>The documents that one file's types may look into, and the way from a <c>$ref</c> to its schema.</summary>
internal sealed class DocumentScope
{
    // Enough for most files; growing costs more than the classifications themselves.
    private const int ExpectedSchemas = 32;

    private readonly Dictionary<string, UsedDocument> documents;

    // Made when types are made; who judges a message needs neither.
    private Dictionary<Place, Classification>? classified;
    private Dictionary<Place, string?>? names;

    public DocumentScope(ResolvedDocument resolved)
    {
        documents = new Dictionary<string, UsedDocument>(resolved.Used.Count, StringComparer.Ordinal);
        foreach (UsedDocument used in resolved.Used)
        {
            documents[used.Document.Path] = used;
        }

        Root = new Place(documents[resolved.Document.Path], resolved.Document.Root).In(resolved.Document.Root);
    }

    /// <summary>The file itself and all that it uses.</summary>
    public IEnumerable<UsedDocument> Documents => documents.Values;

    /// <summary>The root of the file that is being modelled.</summary>
    public Place Root { get; }

    /// <summary>What the value is to which one schema applies; asked for often, worked out once.</summary>
    public Classification Classify(Place place)
    {
        classified ??= new(ExpectedSchemas, SamePlace.Instance);
        if (!classified.TryGetValue(place, out Classification? value))
        {
            classified[place] = value = Classifier.Classify(this, Conjunction.Of(this, place));
        }

        return value;
    }

    /// <summary>
    /// The name that the type at a place would have by its place alone; null where types have no names, and where the schema was reached
    /// so that it means something else than its own type.
    /// </summary>
    public string? NameOf(Place place)
    {
        names ??= new(ExpectedSchemas, SamePlace.Instance);
        if (!names.TryGetValue(place, out string? name))
        {
            names[place] = name = MetaSchema.IsAt(place.Path) || place.IsForeign ? null : TypeNames.Of(place);
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

    /// <summary>Follows a place's reference by one step; null where it leads nowhere.</summary>
    public Place? Follow(Place from)
    {
        if (Target(from) is not { } target)
        {
            return null;
        }

        // Only a reference that leads to such an anchor by itself is dynamic (2020-12 core, 8.2.3.2).
        bool isDynamic = from.Schema.IsDynamicRef && target.Schema.DynamicAnchor is { } own && own == Reference.Parse(from.Schema.Ref!).Fragment;
        Place place = isDynamic ? from.Dynamic?.Find(target.Schema.DynamicAnchor!) ?? target : target;
        Schema resource = place.Document.Resources.Of(place.Schema).Schema;
        return place with { Dynamic = DynamicScope.Within(from.Dynamic, place.Document, resource) };
    }

    private Place? Target(Place from)
    {
        Reference reference = Reference.Parse(from.Schema.Ref!);
        ResourceMap resources = from.Document.Resources;
        string uri = UriText.Resolve(resources.Of(from.Schema).Uri, reference.File);
        Schema? root = reference.File.Length == 0 ? resources.Of(from.Schema).Schema : resources.Find(uri);
        if (root is not null)
        {
            return In(from.Document, resources, root, reference);
        }

        if (from.Document.Binding(from.Schema)?.Path is not { } path || !documents.TryGetValue(path, out UsedDocument? document))
        {
            return null;
        }

        ResourceMap others = document.Resources;
        return In(document, others, others.Find(uri) ?? others.Root, reference);
    }

    private static Place? In(UsedDocument document, ResourceMap resources, Schema root, Reference reference)
    {
        if (reference.Fragment.Length == 0)
        {
            return new Place(document, root);
        }

        Schema? schema = reference.Fragment[0] == '/' ? null : Anchored(resources, root, reference.Fragment);
        schema ??= SchemaPointer.Find(root, reference.Pointer);
        return schema is null ? null : new Place(document, schema);
    }

    private static Schema? Anchored(ResourceMap resources, Schema root, string name)
    {
        string uri = resources.Of(root).Uri;
        return SchemaPointer.FindAnchor(root, name, anchor => resources.Of(anchor).Uri == uri);
    }
}
