using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>The documents that others refer to, by path; equal where the documents are.</summary>
internal sealed class Library : IEquatable<Library>
{
    private readonly EquatableArray<SchemaDocument> documents;
    private readonly Dictionary<string, SchemaDocument> byPath = new(StringComparer.Ordinal);

    public Library(EquatableArray<SchemaDocument> documents)
    {
        this.documents = documents;
        foreach (SchemaDocument document in documents)
        {
            byPath[document.Path] = document;
        }
    }

    public IReadOnlyDictionary<string, SchemaDocument> ByPath => byPath;

    public bool Equals(Library? other) => other is not null && documents.Equals(other.documents);

    public override bool Equals(object? obj) => Equals(obj as Library);

    public override int GetHashCode() => documents.GetHashCode();
}
