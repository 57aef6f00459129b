using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>What must hold for the members of an object. The required members come first in <see cref="Members"/>.</summary>
internal sealed record ObjectModel
{
    public required string At { get; init; }

    /// <summary>Whether a schema says <c>type: object</c>; otherwise another JSON type is no violation.</summary>
    public bool IsTyped { get; init; }

    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>How many of <see cref="Members"/>, counted from the first, must be there.</summary>
    public int RequiredCount { get; init; }

    public EquatableArray<CountAssertion> Counts { get; init; }

    public EquatableArray<PatternMember> Patterns { get; init; }

    /// <summary>What the members have to be that are neither named nor matched by a pattern; null where anything goes.</summary>
    public Slot? Additional { get; init; }

    /// <summary>Where <c>additionalProperties: false</c> stands; null where it does not.</summary>
    public string? ForbiddenAt { get; init; }

    /// <summary>The keyword that forbids: <c>additionalProperties</c> or <c>unevaluatedProperties</c>.</summary>
    public string ForbiddenBy { get; init; } = "additionalProperties";

    public Slot? PropertyNames { get; init; }

    public EquatableArray<MemberDependency> Dependencies { get; init; }

    /// <summary>The members in the order of the schema.</summary>
    public MemberModel[] MembersInOrder()
    {
        var ordered = new MemberModel[Members.Count];
        foreach (MemberModel member in Members)
        {
            ordered[member.Order] = member;
        }

        return ordered;
    }
}

/// <summary>A named member.</summary>
/// <param name="CSharpName">The property that holds it; null where it is only checked.</param>
internal sealed record MemberModel(string JsonName, string? CSharpName, bool Required, Slot Slot, Documentation Documentation)
{
    /// <summary>What the event table fills in where the writer leaves it unset.</summary>
    public FillModel? Fill { get; init; }

    /// <summary>The member's number in the order of the schema, from 0 and without gaps, in which properties stand and members are written.</summary>
    public int Order { get; init; }

    /// <summary>What constants given to the property must fulfil.</summary>
    public EquatableArray<ConstraintModel> Constraints { get; init; }

    /// <summary>The place whose <c>required</c> names the member; empty where it is optional.</summary>
    public string RequiredAt { get; init; } = "";

    /// <summary>Of what tells most members apart; the rest would take long.</summary>
    public override int GetHashCode() => unchecked((((JsonName.GetHashCode() * 31) + Slot.GetHashCode()) * 31) + Documentation.GetHashCode());
}

/// <summary>A filled-in member: a literal, or null for the time of writing.</summary>
internal sealed record FillModel(JsonLiteral? Value)
{
    /// <summary>Whether a value can be filled into a member: a time into a text or a date-time, a literal into its own type.</summary>
    public static bool Fits(JsonLiteral? value, Slot slot) => slot is { Nullable: false, Shape: ScalarShape { Kind: var kind } } && value?.Kind switch
    {
        null => kind is ScalarKind.String or ScalarKind.DateTime,
        JsonLiteralKind.String => kind == ScalarKind.String,
        JsonLiteralKind.Boolean => kind == ScalarKind.Boolean,
        JsonLiteralKind.Integer => kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double,
        JsonLiteralKind.Number => kind == ScalarKind.Double,
        _ => false,
    };
}

/// <param name="Counts">Whether a member that matches is none of the additional ones; false where those are another schema's.</param>
internal sealed record PatternMember(string Pattern, Slot Slot, bool Counts);

/// <summary>A bound on a number of members or items.</summary>
internal sealed record CountAssertion(string At, int Min, int Max);

/// <summary>What holds where a member is there: members that must be there too, or a schema for the whole object.</summary>
internal sealed record MemberDependency(string At, string Keyword, int Member, EquatableArray<int> Required, Branch? Schema);

/// <summary>What must hold for the items of an array.</summary>
internal sealed record ArrayModel
{
    public required string At { get; init; }

    public bool IsTyped { get; init; }

    /// <summary>The slots of the first items, one each.</summary>
    public EquatableArray<Slot> Tuple { get; init; }

    /// <summary>The slot of all further items; null where anything goes.</summary>
    public Slot? Items { get; init; }

    /// <summary>Where <c>additionalItems: false</c> stands; null where it does not.</summary>
    public string? ForbiddenAt { get; init; }

    /// <summary>The keyword that forbids: <c>additionalItems</c>, <c>items</c> or <c>unevaluatedItems</c>.</summary>
    public string ForbiddenBy { get; init; } = "additionalItems";

    /// <summary>What is wrong with an item that is forbidden.</summary>
    public string ForbiddenMessage => ForbiddenBy == "unevaluatedItems"
        ? "is an item that the schema does not allow"
        : $"there are more items than the {Tuple.Count} that the schema allows";

    public EquatableArray<CountAssertion> Counts { get; init; }
}
