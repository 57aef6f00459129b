using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>What evaluating works out of the schemas of one scope, kept for the next instance. It is for one thread.</summary>
internal sealed class SchemaMemory(DocumentScope scope)
{
    private readonly Dictionary<string, SchemaPattern> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<Place, PreparedSchema> schemas = new(SamePlace.Instance);
    private readonly Literals literals = new();

    /// <summary>What is being applied to what, the last one last.</summary>
    public Frame[] Frames { get; set; } = new Frame[64];

    public InstanceTree TreeOf(JsonLiteral literal) => literals.TreeOf(literal)!;

    public SchemaPattern Pattern(string pattern)
    {
        if (!patterns.TryGetValue(pattern, out SchemaPattern? known))
        {
            patterns[pattern] = known = new SchemaPattern(pattern);
        }

        return known;
    }

    public PreparedSchema Of(Place place)
    {
        if (!schemas.TryGetValue(place, out PreparedSchema? known))
        {
            schemas[place] = known = new PreparedSchema(this, place);
        }

        return known;
    }

    /// <summary>Where a schema's reference leads; null for nowhere.</summary>
    public PreparedSchema? Follow(Place from) => scope.Follow(from) is { } target ? Of(target) : null;
}
