using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// What <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> come to. Mostly the schema itself tells which members they are left with; they
/// are then the same as <c>additionalProperties</c> and <c>additionalItems</c>. Where branches decide that, the value is looked at once more.
/// </summary>
internal static class Unevaluated
{
    public static bool IsIn(Schema schema) => schema.UnevaluatedProperties is not null || schema.UnevaluatedItems is not null;

    /// <summary>The schema without the keywords, where they are to be asked of the value as a whole.</summary>
    public static Schema Without(Schema schema) => IsIn(schema) ? schema with { UnevaluatedProperties = null, UnevaluatedItems = null } : schema;

    /// <summary>The place with the keywords written as others that come to the same, if any do.</summary>
    public static Place Settled(DocumentScope scope, Place place)
    {
        Schema schema = place.Schema;
        if (schema.UnevaluatedProperties is { } properties)
        {
            schema = Properties(schema, properties, EvaluatedParts.OfMembers(scope, place));
        }

        if (schema.UnevaluatedItems is { } items)
        {
            schema = Items(schema, items, EvaluatedParts.OfItems(scope, place));
        }

        return place.In(schema);
    }

    /// <summary>The checks for the keywords that are still there.</summary>
    public static void AddChecks(SlotBuilder slots, Place member, List<Applicator> into)
    {
        if (member.Schema.UnevaluatedProperties is { } properties)
        {
            EvaluatedModel evaluated = Model(slots, EvaluatedParts.OfMembers(slots.Scope, member));
            into.Add(Check(slots, ApplicatorKind.UnevaluatedProperties, member, properties, evaluated));
        }

        if (member.Schema.UnevaluatedItems is { } items)
        {
            EvaluatedModel evaluated = Model(slots, EvaluatedParts.OfItems(slots.Scope, member));
            into.Add(Check(slots, ApplicatorKind.UnevaluatedItems, member, items, evaluated));
        }
    }

    private static Schema Properties(Schema schema, Schema unevaluated, EvaluatedParts parts)
    {
        if (parts.All || unevaluated.Boolean == true)
        {
            return schema with { UnevaluatedProperties = null };
        }

        return !parts.IsFixed ? schema : schema with
        {
            UnevaluatedProperties = null,
            AdditionalProperties = unevaluated,
            NamedElsewhere = new NameSet(parts.Names.ToEquatableArray(), parts.Patterns.ToEquatableArray()),
        };
    }

    private static Schema Items(Schema schema, Schema unevaluated, EvaluatedParts parts)
    {
        if (parts.All || unevaluated.Boolean == true)
        {
            return schema with { UnevaluatedItems = null };
        }

        bool isOwnTuple = parts.IsFixed && parts.Items > 0 && parts.Items == schema.TupleItems.Count;
        return isOwnTuple ? schema with { UnevaluatedItems = null, AdditionalItems = unevaluated } : schema;
    }

    private static Applicator Check(SlotBuilder slots, ApplicatorKind kind, Place member, Schema unevaluated, EvaluatedModel evaluated)
    {
        Slot? slot = unevaluated.Boolean == false ? null : slots.Check(member.In(unevaluated));
        return new Applicator(kind, member.At, EquatableArray<Branch>.Own([new Branch("Unevaluated", slot)])) { Evaluated = evaluated };
    }

    private static EvaluatedModel Model(SlotBuilder slots, EvaluatedParts parts) => new()
    {
        All = parts.All,
        Names = parts.Names.ToEquatableArray(),
        Patterns = parts.Patterns.ToEquatableArray(),
        Items = parts.Items,
        Contained = parts.Contained.Select(place => new Branch("Contained", slots.Check(place))).ToEquatableArray(),
        Branches = parts.Branches.Select(branch => new EvaluatedBranch(
            branch.Condition is { } condition ? new Branch("Evaluates", slots.Check(condition)) : null,
            branch.Member,
            Model(slots, branch.Then),
            branch.Otherwise is null ? null : Model(slots, branch.Otherwise))).ToEquatableArray(),
    };
}
