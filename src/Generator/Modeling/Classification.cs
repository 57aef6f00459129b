using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

internal enum ValueKind
{
    Any,
    Const,
    Enum,
    Record,
    Map,
    List,

    /// <summary>An array of a fixed length whose items each have a schema of their own.</summary>
    Tuple,
    Scalar,
    Union,
}

/// <summary>What a conjunction of schemas is in C#.</summary>
internal sealed class Classification
{
    private string? at;

    public required ValueKind Kind { get; init; }

    public required Conjunction Conjunction { get; init; }

    /// <summary>Whether null is allowed beside other values.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether null is allowed by a branch of its own, so that the rest does not hold for it.</summary>
    public bool NullApart { get; init; }

    /// <summary>Whether something beside the types speaks of the whole value, so that null has to be asked about, too.</summary>
    public bool AsksNull =>
        Nullable && !NullApart && !(Kind == ValueKind.Union && Keyword != "type")
        && Conjunction.Members.Exists(static member => SchemaFacts.HasApplicators(member.Schema));

    /// <summary>The schema that names the type; the first one where none does.</summary>
    public required Place TypePlace { get; init; }

    /// <summary>The location of <see cref="TypePlace"/>; several parts of a model name it.</summary>
    public string At => at ??= TypePlace.At;

    /// <summary>Whether some schema names the type.</summary>
    public bool IsTyped { get; init; }

    public ScalarKind Scalar { get; init; }

    public JsonLiteral? Const { get; init; }

    /// <summary>For an enumeration: the schema that lists the values. For a union: the one with the branches.</summary>
    public Place Source { get; init; }

    /// <summary>For a union: <c>anyOf</c>, <c>oneOf</c> or <c>type</c>. For a constant or an enumeration: <c>const</c> or <c>enum</c>.</summary>
    public string Keyword { get; init; } = "";

    public IReadOnlyList<Place> Branches { get; init; } = [];

    /// <summary>Whether a type of its own is needed wherever the value stands.</summary>
    public bool DeclaresType => Kind is ValueKind.Record or ValueKind.Enum or ValueKind.Union or ValueKind.Tuple;
}
