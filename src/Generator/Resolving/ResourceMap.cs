using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>The schemas of one document that have a URI of their own: its root, and where an <c>$id</c> changes the base (draft-07, 8.2).</summary>
internal sealed class ResourceMap : IEquatable<ResourceMap>
{
    private readonly Resource whole;

    // Most documents are one resource, and have none of these.
    private List<Resource>? parts;

    public ResourceMap(Schema root)
    {
        whole = new Resource(root, IdOf(root) is { } id ? id : "");
        SchemaWalk.Below(root, Visit);
    }

    public Schema Root => whole.Schema;

    public string RootUri => whole.Uri;

    /// <summary>The URIs below which the document, or a part of it, can be referred to.</summary>
    public IEnumerable<string> Uris => Resources.Select(resource => resource.Uri).Where(uri => uri.Length > 0);

    private IEnumerable<Resource> Resources => [whole, .. parts ?? []];

    /// <summary>The resource that a schema belongs to: what its relative references are relative to.</summary>
    public Resource Of(Schema schema) => Around(schema.Pointer);

    /// <summary>The resources that a schema is in, from the outside in.</summary>
    public IEnumerable<Schema> Around(Schema schema) =>
        Resources.Select(resource => resource.Schema).Where(resource => IsWithin(schema.Pointer, resource.Pointer));

    public bool Equals(ResourceMap? other) => other is not null && Root.Equals(other.Root);

    public override bool Equals(object? obj) => Equals(obj as ResourceMap);

    public override int GetHashCode() => RootUri.GetHashCode();

    public Schema? Find(string uri)
    {
        if (whole.Uri == uri || parts is null)
        {
            return whole.Uri == uri ? whole.Schema : null;
        }

        int found = parts.FindIndex(part => part.Uri == uri);
        return found < 0 ? null : parts[found].Schema;
    }

    private void Visit(Schema schema)
    {
        if (IdOf(schema) is { Length: > 0 } id)
        {
            (parts ??= []).Add(new Resource(schema, UriText.Resolve(Around(schema.Pointer).Uri, id)));
        }
    }

    // Schemas are visited from the outside in, so the last one around is the innermost.
    private Resource Around(string pointer)
    {
        for (int i = (parts?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (IsWithin(pointer, parts![i].Schema.Pointer))
            {
                return parts[i];
            }
        }

        return whole;
    }

    private static bool IsWithin(string pointer, string start) =>
        pointer.StartsWith(start, StringComparison.Ordinal) && (pointer.Length == start.Length || pointer[start.Length] == '/');

    /// <summary>The <c>$id</c> without its fragment; null where there is none, or a <c>$ref</c> beside it makes it void.</summary>
    private static string? IdOf(Schema schema) => schema.Id is { } id && schema.Ref is null ? UriText.WithoutFragment(id) : null;
}

/// <summary>A schema with its URI, empty where the document has none.</summary>
internal readonly record struct Resource(Schema Schema, string Uri);
