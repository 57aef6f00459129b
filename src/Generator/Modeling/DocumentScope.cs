using System.Runtime.CompilerServices;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>The documents that one file's types may look into, and the way from a <c>$ref</c> to its schema.</summary>
internal sealed class DocumentScope
{
    private readonly Dictionary<string, UsedDocument> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<Schema, Classification> classified = new(SameSchema.Instance);
    private readonly Dictionary<Schema, string?> names = new(SameSchema.Instance);

    public DocumentScope(ResolvedDocument resolved)
    {
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
            names[place.Schema] = name = TypeNames.Of(place);
        }

        return name;
    }

    /// <summary>Follows a place's <c>$ref</c> by one step; null where it leads nowhere.</summary>
    public Place? Follow(Place from)
    {
        Reference reference = Reference.Parse(from.Schema.Ref!);
        UsedDocument? document = from.Document;
        if (reference.File.Length > 0 && !IsOwnId(from, reference.File))
        {
            if (Binding(from.Document, reference.File)?.Path is not { } path || !documents.TryGetValue(path, out document))
            {
                return null;
            }
        }

        Schema root = document.Document.Root;
        Schema? schema = reference.Fragment.Length == 0 ? root : SchemaPointer.Find(root, reference.Pointer);
        schema ??= reference.Fragment[0] == '/' ? null : SchemaPointer.FindAnchor(root, reference.Fragment);
        return schema is null ? null : new Place(document, schema);
    }

    public static FileBinding? Binding(UsedDocument document, string file)
    {
        foreach (FileBinding binding in document.Files)
        {
            if (binding.File == file)
            {
                return binding;
            }
        }

        return null;
    }

    private static bool IsOwnId(Place from, string file) => from.Document.Document.Root.Id is { } id && id.TrimEnd('#') == file;

    /// <summary>Schemas are told apart as objects: equal ones at two places are two, and comparing them would take long.</summary>
    private sealed class SameSchema : IEqualityComparer<Schema>
    {
        public static SameSchema Instance { get; } = new();

        public bool Equals(Schema x, Schema y) => ReferenceEquals(x, y);

        public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
    }
}
