using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>An assertion that the first token of a value decides.</summary>
internal abstract record TokenAssertion(string At);

/// <summary><c>type</c>, where no shape says it already.</summary>
internal sealed record TypeAssertion(string At, EquatableArray<string> Types) : TokenAssertion(At);

/// <summary><c>minimum</c>, <c>exclusiveMinimum</c>, <c>maximum</c>, <c>exclusiveMaximum</c>, <c>multipleOf</c>.</summary>
internal sealed record NumberAssertion(string At, string Keyword, string Number) : TokenAssertion(At);

/// <summary><c>minLength</c>, <c>maxLength</c>.</summary>
internal sealed record LengthAssertion(string At, string Keyword, int Length) : TokenAssertion(At);

internal sealed record PatternAssertion(string At, string Pattern) : TokenAssertion(At);

internal sealed record FormatAssertion(string At, string Format) : TokenAssertion(At);

internal sealed record ConstAssertion(string At, JsonLiteral Value) : TokenAssertion(At);

internal sealed record EnumAssertion(string At, EquatableArray<JsonLiteral> Values) : TokenAssertion(At);

internal sealed record UniqueItemsAssertion(string At) : TokenAssertion(At);

/// <summary><c>type: integer</c> of draft-04, to which 1.0 is none.</summary>
internal sealed record WrittenIntegerAssertion(string At) : TokenAssertion(At);

/// <summary>The schema <c>false</c>.</summary>
internal sealed record FalseAssertion(string At) : TokenAssertion(At);

internal enum ApplicatorKind
{
    AnyOf,
    OneOf,
    Not,
    If,
    Contains,
    All,
    UnevaluatedProperties,
    UnevaluatedItems,
}

/// <summary>
/// A keyword that applies subschemas to the whole value. For <see cref="ApplicatorKind.If"/> the branches are if, then, else
/// (the last two may be null).
/// </summary>
internal sealed record Applicator(ApplicatorKind Kind, string At, EquatableArray<Branch> Branches)
{
    /// <summary><c>minContains</c>; null where it is not said.</summary>
    public int? Min { get; init; }

    /// <summary><c>maxContains</c>; null where it is not said.</summary>
    public int? Max { get; init; }

    /// <summary>Set for the unevaluated members or items: which are not, and so are left to the branch.</summary>
    public EvaluatedModel? Evaluated { get; init; }
}

/// <summary>A subschema that is only checked; <paramref name="Slot"/> is null where an <c>if</c> lacks it.</summary>
internal sealed record Branch(string Name, Slot? Slot);
