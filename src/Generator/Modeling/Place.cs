using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>A schema and the document in which it stands.</summary>
/// <param name="Dynamic">What dynamic references mean here; null where there are none.</param>
internal readonly record struct Place(UsedDocument Document, Schema Schema, DynamicScope? Dynamic = null)
{
    /// <summary>The location that violations name.</summary>
    public string Location => Document.Document.DisplayPath + Fragment;

    /// <summary>The location as a file's model names it: without the file where that is the file itself, so that files that say the same have equal models.</summary>
    public string At => Document.IsOwn ? SharedText.Of(Fragment) : Location;

    public string Path => Document.Document.Path;

    public bool IsRoot => Schema.Pointer.Length == 0;

    /// <summary>What tells the place from every other: two in one scope that stand at one location are the same.</summary>
    public string Key => Dynamic is null ? At : At + Dynamic.Key;

    /// <summary>Whether dynamic references mean something else here than they do in the schema's own type.</summary>
    public bool IsForeign => Dynamic is not null && !Dynamic.Equals(DynamicScope.OfResources(Document, Schema));

    private string Fragment => "#" + Choices.WrittenPointer(Schema.Pointer);

    public Place In(Schema schema) =>
        new(Document, schema, schema.DynamicAnchors.Count == 0 ? Dynamic : DynamicScope.Within(Dynamic, Document, schema));

    /// <summary>Whether two places are one: the same pointer in the same document, reached so that it means the same.</summary>
    public bool Is(Place other) => Schema.Pointer == other.Schema.Pointer && Path == other.Path && Equals(Dynamic, other.Dynamic);
}
