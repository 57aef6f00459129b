using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Modeling;

/// <summary>The types that one file declares, found while its values are modelled, and the mistakes met on the way.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, Place> names = new(StringComparer.Ordinal);
    private readonly Queue<Declaration> pending = new();
    private readonly List<ModelIssue> issues = [];

    public EquatableArray<ModelIssue> Issues => issues.ToEquatableArray();

    /// <summary>Asks for a type; asked for twice at one place, it is declared once. Two places of one name are a mistake.</summary>
    public void Add(Declaration declaration)
    {
        if (!names.TryGetValue(declaration.Name, out Place known))
        {
            names[declaration.Name] = declaration.At;
            pending.Enqueue(declaration);
        }
        else if (!known.Is(declaration.At) && !IsWithinUnnamed(declaration.At))
        {
            Report(new ModelIssue(
                NamingDiagnostics.TypeClash,
                declaration.At.Path,
                declaration.At.Schema.Pointer + ModelIssue.NameKeyword,
                AtKey: true,
                EquatableArray<string>.Own([declaration.Name, known.Location])));
        }
    }

    public Declaration? Next() => pending.Count == 0 ? null : pending.Dequeue();

    /// <summary>Whether the place is within a branch without a name of its own: what is named after it clashes for that reason, which is told.</summary>
    private bool IsWithinUnnamed(Place place) => issues.Exists(issue =>
        issue.Rule == NamingDiagnostics.UnnamedBranch
        && issue.Path == place.Path
        && place.Schema.Pointer.StartsWith(issue.Pointer + "/", StringComparison.Ordinal));

    public void Report(ModelIssue issue)
    {
        if (!issues.Contains(issue))
        {
            issues.Add(issue);
        }
    }
}

/// <summary>A type to declare: its name, the place that it is documented and located by, and the schemas that make it.</summary>
/// <param name="Wanted">The name that the schema's place gives.</param>
/// <param name="Union">The union that the type is a case of.</param>
internal sealed record Declaration(string Wanted, Place At, IReadOnlyList<Place> Places, string? Union = null)
{
    /// <summary>The name in the code.</summary>
    public string Name { get; } = CSharpName.Type(Wanted);

    /// <summary>The type in which this one is needed; null for one that its own place declares.</summary>
    public Declaration? Outer { get; init; }

    /// <summary>The schemas that make the type; null for one that its own place declares.</summary>
    public Conjunction? Conjunction { get; init; }
}
