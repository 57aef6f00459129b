using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>
/// A document that others refer to. What they take from it are its assertions, never its descriptions, so two that differ in
/// annotations only are equal, and an edit of a description runs nothing but its own file's steps.
/// </summary>
internal sealed class ReferencedDocument(SchemaDocument document) : IEquatable<ReferencedDocument>
{
    public SchemaDocument Document { get; } = document;

    public bool Equals(ReferencedDocument? other) =>
        other is not null
        && (ReferenceEquals(Document, other.Document)
            || (Document.Path == other.Document.Path
                && Document.DisplayPath == other.Document.DisplayPath
                && Annotations.Without(Document.Root).Equals(Annotations.Without(other.Document.Root))));

    public override bool Equals(object? obj) => Equals(obj as ReferencedDocument);

    public override int GetHashCode() => Document.Path.GetHashCode();
}
