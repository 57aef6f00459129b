namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// Which members or items of one value the schemas that apply to it have evaluated (2020-12 core, 7.7.1): those that are left are
/// for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.
/// </summary>
internal sealed class Evaluated(Instance instance)
{
    private readonly HashSet<int> children = [];

    public void Add(Instance child) => children.Add(child.Index);

    public bool Has(Instance child) => children.Contains(child.Index);

    /// <summary>Whether it is this very value that is asked about, and not one within it.</summary>
    public bool IsOf(Instance other) => instance.Is(other);

    public void Absorb(Evaluated other) => children.UnionWith(other.children);
}
