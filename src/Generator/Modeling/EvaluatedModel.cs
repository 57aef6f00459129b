using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Modeling;

/// <summary>Which members or items of a value are evaluated: some always, some where a branch fits.</summary>
internal sealed record EvaluatedModel
{
    /// <summary>Whether all are, so that nothing else counts.</summary>
    public bool All { get; init; }

    public EquatableArray<string> Names { get; init; }

    public EquatableArray<string> Patterns { get; init; }

    /// <summary>How many items are, counted from the first.</summary>
    public int Items { get; init; }

    /// <summary>Schemas that an item has to fit one of.</summary>
    public EquatableArray<Branch> Contained { get; init; }

    public EquatableArray<EvaluatedBranch> Branches { get; init; }
}

/// <summary>What is evaluated under a condition.</summary>
/// <param name="Condition">The schema that the value has to fit; null where a member has to be there.</param>
/// <param name="Member">That member.</param>
internal sealed record EvaluatedBranch(Branch? Condition, string Member, EvaluatedModel Then, EvaluatedModel? Otherwise);
