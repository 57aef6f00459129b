using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Gathers the subschemas that only check: <c>not</c>, <c>if</c>, <c>contains</c>, what is unevaluated, and choices that give no shape.</summary>
internal static class ApplicatorBuilder
{
    /// <summary>All subschemas that only check a value, those among them that cannot be laid together with the rest.</summary>
    public static EquatableArray<Applicator> All(SlotBuilder slots, List<Place> members)
    {
        EquatableArray<Applicator> own = Of(slots, members, consumed: null);
        return members.Count < 2 ? own : own.Concat(Remainders.Of(slots, members)).ToEquatableArray();
    }

    /// <param name="consumed">The schema whose choice became a union, so that it is no applicator.</param>
    public static EquatableArray<Applicator> Of(SlotBuilder slots, List<Place> members, Place? consumed)
    {
        List<Applicator>? applicators = null;
        foreach (Place member in members)
        {
            Schema schema = member.Schema;
            if (!SchemaFacts.HasApplicators(schema) && schema.Contains is null && !Unevaluated.IsIn(schema))
            {
                continue;
            }

            applicators ??= [];
            bool isConsumed = consumed is { } union && union.Is(member);
            bool oneOfConsumed = isConsumed && schema.OneOf.Count > 0;
            if (!oneOfConsumed)
            {
                AddChoice(slots, member, ApplicatorKind.OneOf, "oneOf", schema.OneOf, applicators);
            }

            if (!isConsumed || oneOfConsumed)
            {
                AddChoice(slots, member, ApplicatorKind.AnyOf, "anyOf", schema.AnyOf, applicators);
            }

            AddSingle(slots, member, ApplicatorKind.Not, "Not", schema.Not, applicators);
            AddContains(slots, member, applicators);
            AddCondition(slots, member, applicators);
            Unevaluated.AddChecks(slots, member, applicators);
        }

        return applicators is null ? default : applicators.ToEquatableArray();
    }

    private static void AddChoice(
        SlotBuilder slots,
        Place member,
        ApplicatorKind kind,
        string keyword,
        EquatableArray<Schema> schemas,
        List<Applicator> into)
    {
        if (schemas.Count == 0)
        {
            return;
        }

        var branches = new Branch[schemas.Count];
        for (int i = 0; i < branches.Length; i++)
        {
            branches[i] = BranchOf(slots, member.In(schemas[i]), keyword + i);
        }

        into.Add(new Applicator(kind, member.At, EquatableArray<Branch>.Own(branches)));
    }

    private static void AddSingle(SlotBuilder slots, Place member, ApplicatorKind kind, string name, Schema? schema, List<Applicator> into)
    {
        if (schema is not null)
        {
            into.Add(new Applicator(kind, member.At, EquatableArray<Branch>.Own([BranchOf(slots, member.In(schema), name)])));
        }
    }

    private static void AddContains(SlotBuilder slots, Place member, List<Applicator> into)
    {
        if (member.Schema.Contains is { } contained)
        {
            Branch branch = BranchOf(slots, member.In(contained), "Contains");
            into.Add(new Applicator(ApplicatorKind.Contains, member.At, EquatableArray<Branch>.Own([branch]))
            {
                Min = member.Schema.MinContains,
                Max = member.Schema.MaxContains,
            });
        }
    }

    private static void AddCondition(SlotBuilder slots, Place member, List<Applicator> into)
    {
        Schema schema = member.Schema;
        if (schema.If is null || (schema.Then is null && schema.Else is null))
        {
            return;
        }

        into.Add(new Applicator(ApplicatorKind.If, member.At, EquatableArray<Branch>.Own(
        [
            BranchOf(slots, member.In(schema.If), "If"),
            schema.Then is null ? new Branch("Then", null) : BranchOf(slots, member.In(schema.Then), "Then"),
            schema.Else is null ? new Branch("Else", null) : BranchOf(slots, member.In(schema.Else), "Else"),
        ])));
    }

    private static Branch BranchOf(SlotBuilder slots, Place place, string name)
    {
        return new Branch(CSharpName.Pascal(name), slots.Check(place));
    }
}
