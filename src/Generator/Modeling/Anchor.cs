using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Where a schema's meaning really stands: past its <c>$ref</c>s and past an <c>allOf</c> of one.</summary>
/// <param name="Nullable">Whether a spelling of "or null" was passed on the way.</param>
internal readonly record struct Anchor(Place Place, bool Nullable)
{
    public static Anchor Of(DocumentScope scope, Place place)
    {
        bool nullable = false;
        for (int steps = 0; steps < 64; steps++)
        {
            if (Next(scope, place) is { } next)
            {
                place = next;
            }
            else if (OrNull(place) is { } other)
            {
                place = other;
                nullable = true;
            }
            else
            {
                break;
            }
        }

        return new Anchor(place, nullable);
    }

    /// <summary>Whether a chain of <c>$ref</c>s from here never leaves <c>$ref</c>s.</summary>
    public static bool IsEndless(DocumentScope scope, Place place)
    {
        var seen = new List<Place>();
        while (place.Schema.Ref is not null)
        {
            foreach (Place visited in seen)
            {
                if (visited.Is(place))
                {
                    return true;
                }
            }

            seen.Add(place);
            if (scope.Follow(place) is not { } next)
            {
                return false;
            }

            place = next;
        }

        return false;
    }

    private static Place? Next(DocumentScope scope, Place place)
    {
        Schema schema = place.Schema;
        if (schema.Ref is not null)
        {
            return scope.Follow(place);
        }

        return schema.AllOf.Count == 1 && !place.IsRoot && !SchemaFacts.HasOwnAssertions(schema) ? place.In(schema.AllOf[0]) : null;
    }

    /// <summary><c>anyOf: [{type: null}, X]</c> and nothing else: X.</summary>
    private static Place? OrNull(Place place)
    {
        Schema schema = place.Schema;
        EquatableArray<Schema> branches = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf;
        if (place.IsRoot
            || branches.Count != 2
            || schema.AllOf.Count > 0
            || SchemaFacts.HasOwnAssertions(schema with { AnyOf = default, OneOf = default })
            || (schema.AnyOf.Count > 0 && schema.OneOf.Count > 0))
        {
            return null;
        }

        bool first = SchemaFacts.IsNullOnly(branches[0]);
        return first == SchemaFacts.IsNullOnly(branches[1]) ? null : place.In(branches[first ? 1 : 0]);
    }
}
