using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>The documents that others refer to, by path; equal where the documents are, annotations aside.</summary>
internal sealed class Library : IEquatable<Library>
{
    private readonly EquatableArray<ReferencedDocument> documents;
    private readonly Dictionary<string, SchemaDocument> byPath = new(StringComparer.Ordinal);

    public Library(EquatableArray<ReferencedDocument> documents)
    {
        this.documents = documents;
        foreach (ReferencedDocument document in documents)
        {
            byPath[document.Document.Path] = document.Document;
        }
    }

    public IReadOnlyDictionary<string, SchemaDocument> ByPath => byPath;

    public SchemaDocument? Find(string path) => byPath.TryGetValue(path, out SchemaDocument? document) ? document : null;

    public bool Equals(Library? other) => other is not null && documents.Equals(other.documents);

    public override bool Equals(object? obj) => Equals(obj as Library);

    public override int GetHashCode() => documents.GetHashCode();
}
