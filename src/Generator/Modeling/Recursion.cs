using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// Finds definitions that hold themselves without a record in between (<c>tree: {items: {$ref: '#/definitions/tree'}}</c>):
/// only a type with a name can do that in C#.
/// </summary>
internal static class Recursion
{
    public static bool IsRecursive(DocumentScope scope, Place place)
    {
        string pointer = place.Schema.Pointer;
        bool isDefinition = pointer.StartsWith("/definitions/", StringComparison.Ordinal) || pointer.StartsWith("/$defs/", StringComparison.Ordinal);
        return isDefinition && Reaches(scope, place, place, []);
    }

    private static bool Reaches(DocumentScope scope, Place from, Place goal, List<Place> seen)
    {
        foreach (Place child in Children(scope, from))
        {
            if (child.Is(goal))
            {
                return true;
            }

            if (!seen.Exists(visited => visited.Is(child)))
            {
                seen.Add(child);
                if (Reaches(scope, child, goal, seen))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Place> Children(DocumentScope scope, Place place)
    {
        Schema schema = place.Schema;
        if (schema.Ref is not null)
        {
            return scope.Follow(place) is { } target ? [target] : [];
        }

        IEnumerable<Schema?> children =
            Each(schema.AllOf).Concat(Each(schema.AnyOf)).Concat(Each(schema.OneOf)).Concat(Each(schema.TupleItems))
                .Concat([schema.Items, schema.AdditionalItems, schema.UnevaluatedItems, schema.AdditionalProperties, schema.UnevaluatedProperties])
                .Concat(schema.PatternProperties.Select(pattern => (Schema?)pattern.Schema));
        return children.Where(child => child is not null).Select(child => place.In(child!));
    }

    private static Schema?[] Each(EquatableArray<Schema> schemas) => schemas.ToArray();
}
