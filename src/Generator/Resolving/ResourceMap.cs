using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Resolving;

/// <summary>The schemas of one document that have a URI of their own: its root, and where an <c>$id</c> changes the base (draft-07, 8.2).</summary>
internal sealed class ResourceMap : IEquatable<ResourceMap>
{
    // Most documents are one resource.
    private readonly List<Resource> resources = new(1);

    public ResourceMap(Schema root)
    {
        resources.Add(new Resource(root, IdOf(root) is { } id ? id : ""));
        SchemaWalk.Below(root, Visit);
    }

    public Schema Root => resources[0].Schema;

    public string RootUri => resources[0].Uri;

    /// <summary>The URIs below which the document, or a part of it, can be referred to.</summary>
    public IEnumerable<string> Uris => resources.Select(resource => resource.Uri).Where(uri => uri.Length > 0);

    /// <summary>The resource that a schema belongs to: what its relative references are relative to.</summary>
    public Resource Of(Schema schema) => Around(schema.Pointer);

    /// <summary>The resources that a schema is in, from the outside in.</summary>
    public IEnumerable<Schema> Around(Schema schema) =>
        resources.Select(resource => resource.Schema).Where(resource => IsWithin(schema.Pointer, resource.Pointer));

    public bool Equals(ResourceMap? other) => other is not null && Root.Equals(other.Root);

    public override bool Equals(object? obj) => Equals(obj as ResourceMap);

    public override int GetHashCode() => RootUri.GetHashCode();

    public Schema? Find(string uri)
    {
        foreach (Resource resource in resources)
        {
            if (resource.Uri == uri)
            {
                return resource.Schema;
            }
        }

        return null;
    }

    private void Visit(Schema schema)
    {
        if (IdOf(schema) is { Length: > 0 } id)
        {
            resources.Add(new Resource(schema, UriText.Resolve(Around(schema.Pointer).Uri, id)));
        }
    }

    // Schemas are visited from the outside in, so the last one around is the innermost.
    private Resource Around(string pointer)
    {
        for (int i = resources.Count - 1; i > 0; i--)
        {
            if (IsWithin(pointer, resources[i].Schema.Pointer))
            {
                return resources[i];
            }
        }

        return resources[0];
    }

    private static bool IsWithin(string pointer, string start) =>
        pointer.StartsWith(start, StringComparison.Ordinal) && (pointer.Length == start.Length || pointer[start.Length] == '/');

    /// <summary>The <c>$id</c> without its fragment; null where there is none, or a <c>$ref</c> beside it makes it void.</summary>
    private static string? IdOf(Schema schema) => schema.Id is { } id && schema.Ref is null ? UriText.WithoutFragment(id) : null;
}

/// <summary>A schema with its URI, empty where the document has none.</summary>
internal sealed record Resource(Schema Schema, string Uri);
