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
                "dependencies" => DependencyOf(schema, Token(pointer, ref at)),
                "items" => schema.Items ?? Item(schema.TupleItems, Token(pointer, ref at)),
                "additionalItems" => schema.AdditionalItems,
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

    /// <summary>The schema whose <c>$id</c> is <c>#name</c> (draft-07 §8.2.3), among those that are <paramref name="within"/> the same resource.</summary>
    public static Schema? FindAnchor(Schema root, string name, Func<Schema, bool> within)
    {
        Schema? found = null;
        SchemaWalk.Each(root, schema =>
        {
            int hash = schema.Ref is null && schema.Id is { } id ? id.IndexOf('#') : -1;
            if (hash >= 0 && schema.Id!.Length == hash + name.Length + 1 && schema.Id.EndsWith(name, StringComparison.Ordinal) && within(schema))
            {
                found ??= schema;
            }
        });
        return found;
    }

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

    private static Schema? DependencyOf(Schema schema, string name)
    {
        foreach (Dependency dependency in schema.Dependencies)
        {
            if (dependency.Name == name)
            {
                return dependency.Schema;
            }
        }

        return null;
    }
}
