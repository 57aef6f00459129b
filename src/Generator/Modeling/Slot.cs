using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// One place of a document that holds a value: how it is held, and all that must be true of it.
/// Several schemas may apply to a place (<c>allOf</c>); every assertion carries the location of the schema it comes from.
/// </summary>
internal sealed record Slot
{
    /// <summary>The location that a violation of the type names; empty where it is a generated type, which names its own.</summary>
    public required string At { get; init; }

    public required Shape Shape { get; init; }

    /// <summary>Whether JSON <c>null</c> is a value of its own here.</summary>
    public bool Nullable { get; init; }

    /// <summary>Assertions on the value's first token.</summary>
    public EquatableArray<TokenAssertion> Tokens { get; init; }

    /// <summary>Subschemas that are only checked.</summary>
    public EquatableArray<Applicator> Applicators { get; init; }

    /// <summary>Whether null is allowed beside the schema, so that nothing of it holds for null.</summary>
    public bool NullApart { get; init; }

    /// <summary>Whether something of what is asserted may refuse null, though the types allow it.</summary>
    public bool AsksNull => Applicators.Count > 0 && !NullApart;

    /// <summary>Set where the check occurs within itself: what the occurrences call it by.</summary>
    public string? Key { get; init; }

    /// <summary>The <see cref="Key"/> of the check around that holds here again.</summary>
    public string? Repeats { get; init; }

    /// <summary>What must hold where the value is an object and its type is not a named one.</summary>
    public ObjectModel? Object { get; init; }

    /// <summary>What must hold where the value is an array.</summary>
    public ArrayModel? Array { get; init; }

    /// <summary>Generated types whose whole schema must hold for the value beside its own.</summary>
    public EquatableArray<string> Validates { get; init; }

    /// <summary>Of what tells most slots apart; the rest would take long.</summary>
    public override int GetHashCode() => unchecked((At.GetHashCode() * 31) + Shape.GetHashCode());

    public bool IsTrivial =>
        Tokens.Count == 0 && Applicators.Count == 0 && Validates.Count == 0 && Object is null && Array is null && Repeats is null;
}
