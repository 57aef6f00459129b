using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>A set of JSON types; "number" contains "integer".</summary>
[Flags]
internal enum JsonTypeSet
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8 | Integer,
    String = 16,
    Array = 32,
    Object = 64,
    All = 127,
}

internal static class JsonTypeSets
{
    private static readonly (JsonTypeSet Type, string Name)[] Names =
    [
        (JsonTypeSet.Null, "null"),
        (JsonTypeSet.Boolean, "boolean"),
        (JsonTypeSet.String, "string"),
        (JsonTypeSet.Array, "array"),
        (JsonTypeSet.Object, "object"),
    ];

    public static JsonTypeSet Of(string name) => name switch
    {
        "null" => JsonTypeSet.Null,
        "boolean" => JsonTypeSet.Boolean,
        "integer" => JsonTypeSet.Integer,
        "number" => JsonTypeSet.Number,
        "string" => JsonTypeSet.String,
        "array" => JsonTypeSet.Array,
        "object" => JsonTypeSet.Object,
        _ => JsonTypeSet.None,
    };

    public static JsonTypeSet Of(JsonLiteral literal) => literal.Kind switch
    {
        JsonLiteralKind.Null => JsonTypeSet.Null,
        JsonLiteralKind.Boolean => JsonTypeSet.Boolean,
        JsonLiteralKind.Integer => JsonTypeSet.Integer,
        JsonLiteralKind.Number => JsonTypeSet.Number,
        JsonLiteralKind.String => JsonTypeSet.String,
        JsonLiteralKind.Array => JsonTypeSet.Array,
        _ => JsonTypeSet.Object,
    };

    /// <summary>The type of a literal, as <c>type</c> names it.</summary>
    public static string NameOf(JsonLiteral literal) => literal.Kind == JsonLiteralKind.Integer ? "integer" : ToNames(Of(literal)).First();

    /// <summary>The types that a schema's own <c>type</c>, <c>const</c> and <c>enum</c> leave.</summary>
    public static JsonTypeSet Of(Schema schema)
    {
        if (schema.Boolean == false)
        {
            return JsonTypeSet.None;
        }

        JsonTypeSet types = schema.Types.Count == 0 ? JsonTypeSet.All : JsonTypeSet.None;
        foreach (string type in schema.Types)
        {
            types |= Of(type);
        }

        if (schema.Const is { } value)
        {
            types &= Of(value);
        }

        if (schema.Enum.Count > 0)
        {
            JsonTypeSet listed = JsonTypeSet.None;
            foreach (JsonLiteral literal in schema.Enum)
            {
                listed |= Of(literal);
            }

            types &= listed;
        }
        else if (schema is { IsEnumGuessed: true, Types.Count: 0 })
        {
            types &= JsonTypeSet.String;
        }

        return types;
    }

    /// <summary>The names of the types in a set, as <c>type</c> lists them.</summary>
    public static List<string> ToNames(JsonTypeSet types)
    {
        var names = new List<string>();
        foreach ((JsonTypeSet type, string name) in Names)
        {
            if ((types & type) != 0)
            {
                names.Add(name);
            }
        }

        if ((types & JsonTypeSet.Number) == JsonTypeSet.Number)
        {
            names.Add("number");
        }
        else if ((types & JsonTypeSet.Integer) != 0)
        {
            names.Add("integer");
        }

        return names;
    }
}
