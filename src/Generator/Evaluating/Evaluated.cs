namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// Which members or items of one value the schemas that apply to it have evaluated (2020-12 core, 7.7.1): those that are left are
/// for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.
/// </summary>
internal sealed class Evaluated(Instance instance)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<int> items = [];

    public void Add(string member) => names.Add(member);

    public void Add(int item) => items.Add(item);

    public bool Has(string member) => names.Contains(member);

    public bool Has(int item) => items.Contains(item);

    /// <summary>Whether it is this very value that is asked about, and not one within it.</summary>
    public bool IsOf(Instance other) => ReferenceEquals(instance, other);

    public void Absorb(Evaluated other)
    {
        names.UnionWith(other.names);
        items.UnionWith(other.items);
    }
}
