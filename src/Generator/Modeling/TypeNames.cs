using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// The C# name of the type that a schema declares: a function of the file's stem, the path within the file, and
/// <c>x-csharp-name</c>, never of anything beside it.
/// </summary>
internal static class TypeNames
{
    public static string OfRoot(Place root) => root.Schema.CSharpName ?? CSharpName.Pascal(root.Document.Document.Stem);

    /// <summary>The name of the type declared at <paramref name="place"/>; null where types have no names (below <c>not</c>, <c>if</c>, …).</summary>
    public static string? Of(Place place)
    {
        Schema schema = place.Document.Document.Root;
        string name = place.Schema.Pointer.Length == 0 || schema.CSharpName is not null
            ? schema.CSharpName ?? CSharpName.Pascal(place.Document.Document.Stem)
            : CSharpName.Pascal(place.Document.Document.Stem);
        string[] tokens = place.Schema.Pointer.Split('/');
        for (int i = 1; i < tokens.Length; i++)
        {
            string keyword = tokens[i];
            string? argument = TakesArgument(schema, keyword) && i + 1 < tokens.Length ? tokens[++i] : null;
            string pointer = schema.Pointer + "/" + keyword + (argument is null ? "" : "/" + argument);
            if (SchemaPointer.Find(place.Document.Document.Root, pointer) is not { } child
                || Step(name, keyword, argument, child) is not { } next)
            {
                return null;
            }

            name = next;
            schema = child;
        }

        return name;
    }

    /// <summary>The C# name of a property.</summary>
    public static string OfProperty(string jsonName, Schema schema) => schema.CSharpName ?? CSharpName.Pascal(jsonName);

    private static bool TakesArgument(Schema schema, string keyword) =>
        keyword is "properties" or "patternProperties" or "definitions" or "$defs" or "allOf" or "anyOf" or "oneOf"
        || keyword is "prefixItems" or "dependencies" or "dependentSchemas"
        || (keyword == "items" && schema.Items is null && schema.Dialect.ItemsMayBeList);

    private static string? Step(string name, string keyword, string? argument, Schema child) => keyword switch
    {
        "properties" => name + OfProperty(Unescape(argument!), child),
        "definitions" or "$defs" => child.CSharpName ?? name + CSharpName.Pascal(Unescape(argument!)),
        "allOf" => name,
        "anyOf" or "oneOf" => child.CSharpName ?? (UnionNames.OfBranch(child) is { Length: > 0 } own ? name + own : null),
        "items" when argument is null => name + (child.CSharpName ?? "Item"),
        "additionalProperties" or "unevaluatedProperties" or "patternProperties" => name + (child.CSharpName ?? "Value"),
        _ => null,
    };

    private static string Unescape(string token) => token.Replace("~1", "/").Replace("~0", "~");
}
