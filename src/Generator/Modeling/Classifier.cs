using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Resolving;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Decides what a value is in C# from all the schemas that apply to it.</summary>
internal static class Classifier
{
    public static Classification Classify(DocumentScope scope, Conjunction conjunction)
    {
        Facts facts = FactsOf(scope, conjunction);
        return IsMetaSchema(conjunction) ? facts.Make(ValueKind.Any) : Constant(facts) ?? Enumeration(facts) ?? Union(facts) ?? ByType(facts);
    }

    private static bool IsMetaSchema(Conjunction conjunction)
    {
        foreach (Place member in conjunction.Members)
        {
            if (MetaSchema.IsAt(member.Path))
            {
                return true;
            }
        }

        return false;
    }

    private static Facts FactsOf(DocumentScope scope, Conjunction conjunction)
    {
        JsonTypeSet types = JsonTypeSet.All;
        Place? typePlace = null;
        foreach (Place member in conjunction.Members)
        {
            JsonTypeSet own = JsonTypeSets.Of(member.Schema);
            types &= own;
            if (typePlace is null && own != JsonTypeSet.All)
            {
                typePlace = member;
            }
        }

        return new Facts(
            scope,
            conjunction,
            types,
            typePlace ?? (conjunction.Members.Count > 0 ? conjunction.Members[0] : scope.Root));
    }

    private static Classification? Constant(Facts facts)
    {
        foreach (Place member in facts.Conjunction.Members)
        {
            Schema schema = member.Schema;
            JsonLiteral? value = schema.Const ?? (schema is { Enum.Count: 1, IsEnumGuessed: false } ? schema.Enum[0] : null);
            if (value is null || (facts.Types & JsonTypeSets.Of(value)) == 0 || value.Kind is JsonLiteralKind.Array or JsonLiteralKind.Object or JsonLiteralKind.Null)
            {
                continue;
            }

            // Beyond what a double keeps, the number is held as it is written.
            return ScalarKinds.HoldsConstant(value)
                ? facts.Make(ValueKind.Const, constant: value, source: member, keyword: schema.Const is null ? "enum" : "const")
                : facts.Make(ValueKind.Any);
        }

        return null;
    }

    private static Classification? Enumeration(Facts facts)
    {
        foreach (Place member in facts.Conjunction.Members)
        {
            if ((member.Schema.Enum.Count > 1 || member.Schema.IsEnumGuessed) && NamesStrings(member.Schema, facts.Types & ~JsonTypeSet.Null))
            {
                Classification value = facts.Make(ValueKind.Enum, source: member, keyword: "enum", typed: true);

                // A value type cannot say of its own null whether it fits.
                return value.AsksNull ? null : value;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the values are strings, for all that the types beside them allow. Values of another type than the schema's own, and types that
    /// none of the values has, are mistakes, which are reported: they cost the enumeration nothing.
    /// </summary>
    private static bool NamesStrings(Schema schema, JsonTypeSet types) => types switch
    {
        JsonTypeSet.String => schema.Types.Count > 0 || AllStringsOrNull(schema.Enum),
        JsonTypeSet.None => schema.Types.Count > 0 && AllStringsOrNull(schema.Enum),
        _ => false,
    };

    private static bool AllStringsOrNull(EquatableArray<JsonLiteral> values)
    {
        foreach (JsonLiteral value in values)
        {
            if (value.Kind is not (JsonLiteralKind.String or JsonLiteralKind.Null))
            {
                return false;
            }
        }

        return true;
    }

    private static Classification? Union(Facts facts)
    {
        foreach (Place member in facts.Conjunction.Members)
        {
            if (member.Schema.OneOf.Count + member.Schema.AnyOf.Count == 0)
            {
                continue;
            }

            foreach (bool any in (bool[])[false, true])
            {
                EquatableArray<Schema> written = any ? member.Schema.AnyOf : member.Schema.OneOf;
                List<Place> branches = NonNull(member, written);
                if (branches.Count == 0)
                {
                    continue;
                }

                bool nullBranch = branches.Count < written.Count;
                if (branches.Count == 1)
                {
                    return nullBranch && IsApart(facts, member, branches) ? NullSpelling(facts, member, branches[0], any) : null;
                }

                if (nullBranch && !IsApart(facts, member, branches))
                {
                    return null;
                }

                if (Choices.AddShape(facts.Scope, facts.Conjunction, branches))
                {
                    bool nullable = nullBranch && (facts.Types & JsonTypeSet.Null) != 0;
                    return facts.Make(ValueKind.Union, source: member, keyword: any ? "anyOf" : "oneOf", branches: branches, nullable: nullable);
                }
            }
        }

        return null;
    }

    /// <summary><c>anyOf: [{type: null}, X]</c> is X or null: the branch is laid beside the rest.</summary>
    private static Classification NullSpelling(Facts facts, Place member, Place branch, bool any)
    {
        Schema without = any ? member.Schema with { AnyOf = default } : member.Schema with { OneOf = default };
        var places = new List<Place>();
        foreach (Place other in facts.Conjunction.Members)
        {
            Schema schema = other.Is(member) ? without : other.Schema;
            places.Add(other.In(schema with { AllOf = !Unevaluated.IsIn(schema) ? default : other.Is(member) ? schema.AllOf.Append(branch.Schema).ToEquatableArray() : schema.AllOf }));
        }

        places.Add(branch);
        Conjunction together = Conjunction.Of(facts.Scope, places);
        Classification inner = Classify(facts.Scope, together);
        if (inner.Kind == ValueKind.Const)
        {
            // A constant or null is no constant: it is set, and checked.
            inner = ByType(FactsOf(facts.Scope, together));
        }

        return new Classification
        {
            Kind = inner.Kind,
            Conjunction = inner.Conjunction,
            Nullable = true,
            NullApart = true,
            TypePlace = inner.TypePlace,
            IsTyped = inner.IsTyped,
            Scalar = inner.Scalar,
            Const = inner.Const,
            Source = inner.Source,
            Keyword = inner.Keyword,
            Branches = inner.Branches,
        };
    }

    /// <summary>Whether null is allowed by its branch alone: the other branches exclude it, and what stands beside the choice allows it.</summary>
    private static bool IsApart(Facts facts, Place member, List<Place> branches)
    {
        foreach (Place other in facts.Conjunction.Members)
        {
            Schema beside = other.Is(member) ? other.Schema with { AnyOf = default, OneOf = default } : other.Schema;
            if (SchemaFacts.HasApplicators(beside) || (other.Is(member) && member.Schema.AnyOf.Count > 0 && member.Schema.OneOf.Count > 0))
            {
                return false;
            }
        }

        return (facts.Types & JsonTypeSet.Null) != 0 && branches.TrueForAll(branch => !facts.Scope.AllowsNull(branch));
    }

    private static List<Place> NonNull(Place member, EquatableArray<Schema> branches)
    {
        var places = new List<Place>();
        foreach (Schema branch in branches)
        {
            if (!SchemaFacts.IsNullOnly(branch))
            {
                places.Add(member.In(branch));
            }
        }

        return places;
    }

    private static Classification ByType(Facts facts)
    {
        JsonTypeSet types = facts.Types & ~JsonTypeSet.Null;
        switch (types)
        {
            case JsonTypeSet.Object:
                return facts.Make(Choices.HasMembers(facts.Conjunction) ? ValueKind.Record : ValueKind.Map);
            case JsonTypeSet.Array:
                return facts.Make(Choices.IsClosedTuple(facts.Conjunction) ? ValueKind.Tuple : ValueKind.List);
            case JsonTypeSet.String or JsonTypeSet.Boolean or JsonTypeSet.Integer or JsonTypeSet.Number:
                return facts.Make(ValueKind.Scalar, scalar: ScalarKinds.Of(types, facts.Conjunction));
            case JsonTypeSet.None:
                return facts.Make(ValueKind.Any);
        }

        if ((facts.Types & JsonTypeSet.Object) != 0 && !facts.IsTyped && Choices.DeclaresMembers(facts.Conjunction))
        {
            return facts.Make(ValueKind.Record);
        }

        return facts.IsTyped && facts.TypePlace.Schema.Types.Count > 1 && types != JsonTypeSet.All
            ? facts.Make(ValueKind.Union, source: facts.TypePlace, keyword: "type", branches: Choices.ByType(facts.TypePlace, types))
            : facts.Make(ValueKind.Any);
    }

    private readonly struct Facts(DocumentScope scope, Conjunction conjunction, JsonTypeSet types, Place typePlace)
    {
        public DocumentScope Scope { get; } = scope;

        public Conjunction Conjunction { get; } = conjunction;

        public JsonTypeSet Types { get; } = types;

        public Place TypePlace { get; } = typePlace;

        public bool IsTyped => Types != JsonTypeSet.All;

        public Classification Make(
            ValueKind kind,
            JsonLiteral? constant = null,
            Place source = default,
            string keyword = "",
            IReadOnlyList<Place>? branches = null,
            ScalarKind scalar = default,
            bool? nullable = null,
            bool? typed = null) => new()
            {
                Kind = kind,
                Conjunction = Conjunction,
                Nullable = nullable ?? (IsTyped && Types != JsonTypeSet.Null && (Types & JsonTypeSet.Null) != 0),
                TypePlace = TypePlace,
                IsTyped = typed ?? IsTyped,
                Scalar = scalar,
                Const = constant,
                Source = source,
                Keyword = keyword,
                Branches = branches ?? [],
            };
    }
}
