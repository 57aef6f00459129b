using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// The dynamic anchors of the resources through which a schema was reached, of each name the outermost: what a
/// <c>$dynamicRef</c> there means (2020-12 core, 7.1 and 8.2.3.2). Where no document has such anchors there is no scope at all.
/// </summary>
internal sealed class DynamicScope : IEquatable<DynamicScope>
{
    private readonly SortedDictionary<string, Place> anchors;

    private DynamicScope(SortedDictionary<string, Place> anchors)
    {
        this.anchors = anchors;
        Key = string.Concat(anchors.Select(anchor => $" {anchor.Key}={anchor.Value.Path}#{anchor.Value.Schema.Pointer}"));
    }

    /// <summary>All anchors as a text; equal scopes have equal ones.</summary>
    public string Key { get; }

    /// <summary>The scope within a resource: the anchors that are known outside hold there, too, and come first.</summary>
    public static DynamicScope? Within(DynamicScope? outside, UsedDocument document, Schema resource)
    {
        SortedDictionary<string, Place>? anchors = null;
        foreach (DynamicAnchor anchor in resource.DynamicAnchors)
        {
            if (outside?.anchors.ContainsKey(anchor.Name) != true && SchemaPointer.Find(document.Document.Root, anchor.Pointer) is { } schema)
            {
                anchors ??= outside is null ? new(StringComparer.Ordinal) : new(outside.anchors, StringComparer.Ordinal);
                anchors[anchor.Name] = new Place(document, schema);
            }
        }

        return anchors is null ? outside : new DynamicScope(anchors);
    }

    /// <summary>The scope that a schema has by the resources around it in its own document.</summary>
    public static DynamicScope? OfResources(UsedDocument document, Schema schema) => document.Resources.Around(schema)
        .Aggregate((DynamicScope?)null, (scope, resource) => Within(scope, document, resource));

    public Place? Find(string name) => anchors.TryGetValue(name, out Place place) ? place : null;

    public bool Equals(DynamicScope? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as DynamicScope);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
