namespace MessageContracts.Generator.Schemas;

/// <summary>How the keywords are written.</summary>
internal static class KeywordNames
{
    /// <summary>In the order of <see cref="Keyword"/>.</summary>
    public static readonly string[] All =
    [
        "id", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$ref", "$dynamicRef", "$recursiveRef", "$vocabulary",
        "type", "const", "enum",
        "multipleOf", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum",
        "minLength", "maxLength", "pattern", "format",
        "prefixItems", "items", "additionalItems", "unevaluatedItems", "contains", "minContains", "maxContains",
        "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties", "required",
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames",
        "dependencies", "dependentRequired", "dependentSchemas",
        "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
        "definitions", "$defs", "title", "description", "examples", "default", "deprecated", "x-csharp-name",
        "$schema", "$comment", "readOnly", "writeOnly", "contentMediaType", "contentEncoding", "contentSchema",
    ];

    // As numbers: the framework has such a dictionary compiled, and none of keywords.
    private static readonly Dictionary<string, int> ByName = CreateIndex();

    public static string Of(Keyword keyword) => All[(int)keyword];

    public static bool TryFind(string name, out Keyword keyword)
    {
        bool isKnown = ByName.TryGetValue(name, out int number);
        keyword = (Keyword)number;
        return isKnown;
    }

    /// <summary>Whether the name is the author's own, by the prefix that is kept for that.</summary>
    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private static Dictionary<string, int> CreateIndex()
    {
        Dictionary<string, int> index = new(All.Length, StringComparer.Ordinal);
        for (int number = 0; number < All.Length; number++)
        {
            index.Add(All[number], number);
        }

        return index;
    }
}
