using MessageContracts.Generator.Schemas;

namespace MessageContracts.Tool.Showing;

/// <summary>What a value may be, in a few words.</summary>
internal static class TypeWords
{
    /// <summary>Of all schemas that apply to the value.</summary>
    public static string Of(IEnumerable<Schema> schemas)
    {
        List<string> words = [.. schemas.SelectMany(Words).Distinct()];
        return words.Count == 0 ? "any" : string.Join(", ", words);
    }

    private static IEnumerable<string> Words(Schema schema)
    {
        if (schema.Boolean is { } boolean)
        {
            yield return boolean ? "any" : "nothing";
        }

        if (schema.Const is { } value)
        {
            yield return value.Json;
        }
        else if (schema.Enum.Count > 0)
        {
            yield return string.Join(" | ", schema.Enum.Select(one => one.Json));
        }
        else if (schema.Types.Count > 0)
        {
            yield return string.Join(" or ", schema.Types);
        }

        foreach ((string word, object? limit) in Limits(schema))
        {
            if (limit is not null)
            {
                yield return $"{word}{limit}";
            }
        }
    }

    private static IEnumerable<(string Word, object? Limit)> Limits(Schema schema) =>
    [
        ("", schema.Format),
        (">= ", schema.Minimum),
        ("> ", schema.ExclusiveMinimum),
        ("<= ", schema.Maximum),
        ("< ", schema.ExclusiveMaximum),
        ("multiple of ", schema.MultipleOf),
        ("matches ", schema.Pattern),
        ("length >= ", schema.MinLength),
        ("length <= ", schema.MaxLength),
        ("items >= ", schema.MinItems),
        ("items <= ", schema.MaxItems),
        ("members >= ", schema.MinProperties),
        ("members <= ", schema.MaxProperties),
    ];
}
