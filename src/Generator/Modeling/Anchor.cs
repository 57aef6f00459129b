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
            else if (OrNull(scope, place) is { } other)
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

    /// <summary>
    /// Whether a chain of <c>$ref</c>s and of schemas for the same value (choices, conditions, …) from here comes back here, so that no schema is ever reached.
    /// Of all the places of such a circle only the first one (by path and pointer) says so, for it is one mistake.
    /// </summary>
    public static bool IsEndless(DocumentScope scope, Place place) =>
        scope.Follow(place) is { } target && LeadsOn(target.Schema) && ComesBack(scope, target, place, new HashSet<string>(StringComparer.Ordinal));

    private static bool ComesBack(DocumentScope scope, Place at, Place goal, HashSet<string> seen)
    {
        if (at.Is(goal))
        {
            return true;
        }

        bool isOthers = at.Schema.Ref is not null && IsBefore(at, goal);
        if (isOthers || !LeadsOn(at.Schema) || !seen.Add(at.Key))
        {
            return false;
        }

        return at.Schema.Ref is null
            ? ForTheSameValue(at.Schema).Any(schema => ComesBack(scope, at.In(schema), goal, seen))
            : scope.Follow(at) is { } target && ComesBack(scope, target, goal, seen);
    }

    private static IEnumerable<Schema> ForTheSameValue(Schema schema)
    {
        foreach (EquatableArray<Schema> several in (EquatableArray<Schema>[])[schema.AllOf, schema.AnyOf, schema.OneOf])
        {
            for (int i = 0; i < several.Count; i++)
            {
                yield return several[i];
            }
        }

        Schema?[] singles = [schema.Not, schema.If, schema.Then, schema.Else, .. schema.Dependencies.Select(dependency => dependency.Schema)];
        foreach (Schema? single in singles)
        {
            if (single is not null)
            {
                yield return single;
            }
        }
    }

    /// <summary>Whether other schemas hold for the same value.</summary>
    private static bool LeadsOn(Schema schema) =>
        schema.Ref is not null || schema.AllOf.Count > 0 || SchemaFacts.HasApplicators(schema) || schema.Dependencies.Count > 0;

    private static bool IsBefore(Place one, Place other)
    {
        int paths = string.CompareOrdinal(one.Path, other.Path);
        return paths < 0 || (paths == 0 && string.CompareOrdinal(one.Schema.Pointer, other.Schema.Pointer) < 0);
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
    private static Place? OrNull(DocumentScope scope, Place place)
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
        return first == SchemaFacts.IsNullOnly(branches[1]) || scope.AllowsNull(place.In(branches[first ? 1 : 0])) ? null : place.In(branches[first ? 1 : 0]);
    }
}
