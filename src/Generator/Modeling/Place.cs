using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>A schema and the document in which it stands.</summary>
internal readonly record struct Place(UsedDocument Document, Schema Schema)
{
    /// <summary>The location that violations name.</summary>
    public string At => Document.Document.DisplayPath + "#" + Choices.WrittenPointer(Schema.Pointer);

    public string Path => Document.Document.Path;

    public bool IsRoot => Schema.Pointer.Length == 0;

    public Place In(Schema schema) => new(Document, schema);

    /// <summary>Whether two places are one: the same pointer in the same document.</summary>
    public bool Is(Place other) => Schema.Pointer == other.Schema.Pointer && Path == other.Path;
}
