using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Finds a subschema by JSON pointer or by the name of its anchor.</summary>
internal static class SchemaPointer
{
    /// <summary>The schema at <paramref name="pointer"/>, or null where there is none.</summary>
    public static Schema? Find(Schema root, string pointer)
    {
        Schema? schema = root;
        int at = 0;
        while (schema is not null && at < pointer.Length)
        {
            string keyword = Token(pointer, ref at);
            schema = keyword switch
            {
                "properties" => Named(schema.Properties, Token(pointer, ref at)),
                "patternProperties" => Named(schema.PatternProperties, Token(pointer, ref at)),
                "definitions" or "$defs" => Definition(schema, keyword, Token(pointer, ref at)),
                "allOf" => Item(schema.AllOf, Token(pointer, ref at)),
                "anyOf" => Item(schema.AnyOf, Token(pointer, ref at)),
                "oneOf" => Item(schema.OneOf, Token(pointer, ref at)),
                "dependencies" or "dependentSchemas" => DependencyOf(schema, keyword, Token(pointer, ref at)),
                "prefixItems" => Item(schema.TupleItems, Token(pointer, ref at)),
                "items" when !schema.Dialect.ItemsMayBeList => schema.Items ?? schema.AdditionalItems,
                "items" => schema.Items ?? Item(schema.TupleItems, Token(pointer, ref at)),
                "additionalItems" => schema.AdditionalItems,
                "unevaluatedItems" => schema.UnevaluatedItems,
                "unevaluatedProperties" => schema.UnevaluatedProperties,
                "contains" => schema.Contains,
                "additionalProperties" => schema.AdditionalProperties,
                "propertyNames" => schema.PropertyNames,
                "if" => schema.If,
                "then" => schema.Then,
                "else" => schema.Else,
                "not" => schema.Not,
                _ => null,
            };
        }

        return schema;
    }

    /// <summary>The schema that an anchor names, among those that are <paramref name="within"/> the same resource.</summary>
    public static Schema? FindAnchor(Schema root, string name, Func<Schema, bool> within)
    {
        Schema? found = null;
        SchemaWalk.Each(root, schema =>
        {
            if ((schema.Anchor == name || schema.DynamicAnchor == name) && within(schema))
            {
                found ??= schema;
            }
        });
        return found;
    }

    /// <summary>The keyword whose value a subschema is.</summary>
    public static string KeywordOf(Schema subschema) => subschema.Pointer.Substring(subschema.Pointer.LastIndexOf('/') + 1);

    private static string Token(string pointer, ref int at)
    {
        if (at >= pointer.Length)
        {
            return "";
        }

        int end = pointer.IndexOf('/', at + 1);
        end = end < 0 ? pointer.Length : end;
        string token = pointer.Substring(at + 1, end - at - 1);
        at = end;
        return token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
    }

    private static Schema? Named(EquatableArray<NamedSchema> schemas, string name)
    {
        foreach (NamedSchema named in schemas)
        {
            if (named.Name == name)
            {
                return named.Schema;
            }
        }

        return null;
    }

    private static Schema? Definition(Schema schema, string keyword, string name)
    {
        string pointer = schema.Pointer + "/" + keyword + "/" + JsonPointer.Escape(name);
        foreach (NamedSchema named in schema.Definitions)
        {
            if (named.Schema.Pointer == pointer)
            {
                return named.Schema;
            }
        }

        return null;
    }

    private static Schema? Item(EquatableArray<Schema> schemas, string index) =>
        int.TryParse(index, out int at) && at >= 0 && at < schemas.Count ? schemas[at] : null;

    private static Schema? DependencyOf(Schema schema, string keyword, string name)
    {
        foreach (Dependency dependency in schema.Dependencies)
        {
            if (dependency.Name == name && dependency.Keyword == keyword)
            {
                return dependency.Schema;
            }
        }

        return null;
    }
}
