using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Evaluating;

/// <summary>What evaluating works out of the schemas of one scope, kept for the next instance. It is for one thread.</summary>
internal sealed class SchemaMemory(DocumentScope scope)
{
    private readonly Dictionary<string, SchemaPattern> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<Schema, Target> targets = new(SameSchema.Instance);

    public Literals Literals { get; } = new();

    public PropertyTables Properties { get; } = new();

    public SchemaPattern Pattern(string pattern)
    {
        if (!patterns.TryGetValue(pattern, out SchemaPattern? known))
        {
            patterns[pattern] = known = new SchemaPattern(pattern);
        }

        return known;
    }

    /// <summary>Where a schema's reference leads; null for nowhere. What depends on the way there is looked for each time.</summary>
    public Place? Follow(Place from)
    {
        if (from.Dynamic is not null || from.Schema.IsDynamicRef)
        {
            return scope.Follow(from);
        }

        if (!targets.TryGetValue(from.Schema, out Target? target))
        {
            targets[from.Schema] = target = new Target(scope.Follow(from));
        }

        return target.Place;
    }

    /// <summary>An object, since the tool is compiled ahead of time, and dictionaries of our own structs are not.</summary>
    private sealed class Target(Place? place)
    {
        public Place? Place { get; } = place;
    }
}
