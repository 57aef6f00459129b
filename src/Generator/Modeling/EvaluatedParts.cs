using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// Which members (or items) of a value a schema evaluates, as far as that shows in the schema: by itself, and by the schemas that it
/// applies to the same value (2020-12 core, 7.7.1). What <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> are left with follows.
/// </summary>
internal sealed class EvaluatedParts
{
    public bool All { get; set; }

    public List<string> Names { get; } = [];

    public List<string> Patterns { get; } = [];

    /// <summary>How many items are evaluated, counted from the first.</summary>
    public int Items { get; set; }

    /// <summary>The schemas that <c>contains</c> asks for: an item that fits one is evaluated.</summary>
    public List<Place> Contained { get; } = [];

    public List<ConditionalParts> Branches { get; } = [];

    /// <summary>Whether it does not depend on the value.</summary>
    public bool IsFixed => All || (Contained.Count == 0 && Branches.Count == 0);

    private bool IsEmpty => !All && Names.Count == 0 && Patterns.Count == 0 && Items == 0 && Contained.Count == 0 && Branches.Count == 0;

    /// <summary>Whether a place holds nothing beyond what its own keywords name.</summary>
    public static EvaluatedParts OfMembers(DocumentScope scope, Place place) => new EvaluatedCollector(scope, members: true).Collect(place);

    public static EvaluatedParts OfItems(DocumentScope scope, Place place) => new EvaluatedCollector(scope, members: false).Collect(place);

    /// <summary>Leaves out of the branches what is evaluated anyhow, and then those that are left with nothing.</summary>
    public void Prune()
    {
        foreach (ConditionalParts branch in Branches)
        {
            branch.Then.Without(this);
            branch.Otherwise?.Without(this);
        }

        Branches.RemoveAll(branch => branch.Then.IsEmpty && branch.Otherwise?.IsEmpty != false);
    }

    private void Without(EvaluatedParts known)
    {
        Names.RemoveAll(known.Names.Contains);
        Patterns.RemoveAll(known.Patterns.Contains);
        Items = Items <= known.Items ? 0 : Items;
        foreach (ConditionalParts branch in Branches)
        {
            branch.Then.Without(known);
            branch.Otherwise?.Without(known);
        }

        Prune();
    }
}

/// <summary>What is evaluated where a schema fits, or a member is there, and what where not.</summary>
internal sealed record ConditionalParts(Place? Condition, string Member, EvaluatedParts Then, EvaluatedParts? Otherwise);
