using System.Collections.Concurrent;
using MessageContracts.Generator.Schemas;
using MessageContracts.Json;

namespace MessageContracts.Generator.Misuse;

/// <summary>The patterns that attributes name. Making one ready costs more than matching it, and an editor asks at each keystroke.</summary>
internal static class Patterns
{
    private const int MostRemembered = 1_000;

    private static readonly ConcurrentDictionary<string, SchemaPattern?> Known = new(StringComparer.Ordinal);

    /// <summary>The pattern; null where the text is no regular expression, which is another mistake than the one looked for.</summary>
    public static SchemaPattern? Find(string text)
    {
        if (Known.TryGetValue(text, out SchemaPattern? known))
        {
            return known;
        }

        SchemaPattern? pattern = EcmaPattern.FindError(text) is null ? new SchemaPattern(text) : null;
        return Known.Count < MostRemembered ? Known.GetOrAdd(text, pattern) : pattern;
    }
}
