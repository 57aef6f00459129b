using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Small schemas and instances, as JSON texts, that have much to do with each other: few names, few values.</summary>
internal static class RandomJson
{
    private static readonly Gen<string> Names = Gen.Elements("a", "b", "c", "ab", "é");

    private static readonly Gen<string> Scalars = Gen.Elements(
        "null", "true", "false", "0", "1", "-1", "2", "3", "1.0", "1.5", "0.3", "1e2", "12345678901234567890", "1e400", "-0.0",
        "1.10", "9007199254740993", "-12345678901234567890123", "\"\"", "\"a\"", "\"b\"", "\"c\"", "\"ab\"", "\"aab\"", "\"é\"", "\"😀\"", "\"a\\n\"", "\"2024-02-30\"", "\"2024-02-29\"", "\"192.0.2.1\"", "\"/a\"",
        "\"2024-02-29T23:59:60Z\"", "\"2021-01-01T00:00:00+00:00\"", "\"2021-01-01t00:00:00.1230Z\"", "\"0000-01-01\"", "\"12:00:00Z\"", "\"P1D\"",
        "\"http://\"", "\"http://a/%20b\"", "\"HTTP://A\"", "\"//a\"", "\"a@b\"", "\"123e4567-e89b-12d3-a456-426614174000\"", "\"123E4567-E89B-12D3-A456-426614174000\"");

    private static readonly Gen<string> Numbers = Gen.Elements("-1", "0", "1", "1.0", "1.5", "2", "12345678901234567890");

    private static readonly Gen<string> Counts = Gen.Elements("0", "1", "2", "3");

    private static readonly Gen<string> Patterns = Gen.Elements("^a", "b$", "^[ab]+$", ".", "^.$", "\\\\d", "^(?!a)", "a|b");

    private static readonly Gen<string> Formats = Gen.Elements(
        "\"date\"", "\"ipv4\"", "\"json-pointer\"", "\"unheard-of\"", "\"date-time\"", "\"time\"", "\"uri\"", "\"uri-reference\"", "\"uuid\"", "\"duration\"", "\"email\"",
        "\"int32\"", "\"int64\"", "\"uint64\"", "\"decimal\"");

    private static readonly Gen<string> Texts = Gen.Elements("\"a\"", "\"b\"", "\"c\"", "\"ab\"", "\"aab\"", "null");

    private static readonly Gen<string> Assertions = Gen.OneOf(
        Type(), Type(), Type(),
        from value in Gen.Resize(Values(), 1) select $"\"const\":{value}",
        from values in Gen.Resize(Values(), 1).ListOf(3) select $"\"enum\":[{string.Join(',', values.Distinct())}]",
        Of(Numbers, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        Of(Gen.Elements("0.1", "0.5", "1", "2", "3"), "multipleOf"),
        Of(Counts, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
        from pattern in Patterns select $"\"pattern\":\"{pattern}\"",
        Of(Formats, "format"), Of(Formats, "type\":\"string\",\"format"),
        from values in Texts.ListOf(3) select $"\"enum\":[{string.Join(',', values.Distinct())}]",
        from values in Texts.ListOf(3) select $"\"type\":\"string\",\"enum\":[{string.Join(',', values.Distinct())}]",
        Gen.Constant("\"uniqueItems\":true"),
        from names in Names.ListOf(2) select $"\"required\":[{string.Join(',', names.Distinct().Select(name => $"\"{name}\""))}]");

    /// <summary>A whole schema with three definitions, to which its parts may refer.</summary>
    /// <param name="shapeless">Whether all stands within <c>not</c>, which gives no C# type and so is only checked.</param>
    public static Gen<string> Schema(bool shapeless) =>
        from root in Object(2)
        from d in Object(1)
        from e in Object(1)
        from f in Gen.Elements(
            "\"type\":\"array\",\"items\":{\"$ref\":\"#/definitions/f\"}",
            "\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/definitions/f\"},\"b\":{\"$ref\":\"#/definitions/d\"}},\"required\":[\"b\"]",
            "\"type\":[\"object\",\"null\"],\"additionalProperties\":{\"$ref\":\"#/definitions/f\"}",
            "\"type\":[\"string\",\"null\"],\"enum\":[\"a\",\"b\",null]",
            "\"type\":[\"string\",\"null\"],\"format\":\"date\"",
            "\"const\":\"a\"")
        select shapeless
            ? $"{{{Not(root)},\"definitions\":{{\"d\":{{{Not(Not(d))}}},\"e\":{{{Not(Not(e))}}},\"f\":{{{Not(Not(f))}}}}}}}"
            : $"{{{root},\"definitions\":{{\"d\":{{{d}}},\"e\":{{{e}}},\"f\":{{{f}}}}}}}";

    /// <summary>A value of at most as many levels as the size says.</summary>
    public static Gen<string> Values() => Gen.Sized(size => Value(Math.Min(size, 3)));

    private static Gen<string> Value(int depth) => depth == 0 ? Scalars : Gen.Frequency(
        (2, Scalars),
        (1, from items in Value(depth - 1).ListOf() select $"[{string.Join(',', items.Take(4))}]"),
        (2, from names in Names.ListOf() from values in Value(depth - 1).ListOf(5) select Members(names.Distinct().Zip(values))));

    private static string Not(string schema) => $"\"not\":{{{schema}}}";

    private static string Members(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}";

    private static Gen<string> Type() =>
        from types in Gen.Elements("null", "boolean", "integer", "number", "string", "array", "object", "object", "array").ListOf(2)
        from one in Gen.Elements(true, true, true, false)
        select one ? $"\"type\":\"{types[0]}\"" : $"\"type\":[{string.Join(',', types.Distinct().Select(type => $"\"{type}\""))}]";

    private static Gen<string> Of(Gen<string> values, params string[] keywords) =>
        from keyword in Gen.Elements(keywords)
        from value in values
        select $"\"{keyword}\":{value}";

    /// <summary>One to four keywords, each at most once.</summary>
    private static Gen<string> Object(int depth) =>
        from keywords in (depth == 0 ? Assertions : Gen.Frequency((1, Assertions), (1, Applicators(depth)))).ListOf(4)
        from count in Gen.Choose(1, 4)
        select string.Join(',', Different(keywords.Take(count)));

    /// <summary>The groups of keywords that none before has one of.</summary>
    private static IEnumerable<string> Different(IEnumerable<string> groups)
    {
        HashSet<string> seen = [];
        foreach (string group in groups)
        {
            using JsonDocument members = JsonDocument.Parse($"{{{group}}}");
            string[] names = [.. members.RootElement.EnumerateObject().Select(member => member.Name)];
            if (!names.Any(seen.Contains))
            {
                seen.UnionWith(names);
                yield return group;
            }
        }
    }

    private static Gen<string> Subschema(int depth) => Gen.Frequency(
        (8, from schema in Object(depth) select $"{{{schema}}}"),
        (1, Gen.Elements("true", "false")));

    private static readonly Gen<string> References = Gen.Elements(
        "{\"$ref\":\"#/definitions/d\"}", "{\"$ref\":\"#/definitions/e\"}", "{\"$ref\":\"#\"}", "{\"$ref\":\"#/definitions/f\"}");

    /// <summary>A schema for a part of the value: only here may references be, so that none leads back to itself at the same value.</summary>
    private static Gen<string> Part(int depth) => Gen.Frequency(
        (5, Subschema(depth)),
        (1, References),
        (1, from reference in References from keyword in Gen.Elements("anyOf", "oneOf") select $"{{\"{keyword}\":[{reference},{{\"type\":\"null\"}}]}}"));

    /// <summary>A schema with a title, so that the type it may become has a name of its own.</summary>
    private static Gen<string> Branch(int depth) => Gen.Frequency(
        (8, from schema in Object(depth) from number in Gen.Choose(0, 9999) select $"{{\"title\":\"T {number}\",{schema}}}"),
        (1, Gen.Elements("true", "false", "{\"type\":\"null\"}", "{\"const\":null}")));

    private static Gen<string> Applicators(int depth)
    {
        Gen<string> part = Part(depth - 1);
        Gen<string> whole = Subschema(depth - 1);
        return Gen.OneOf(
            Properties(part), Properties(part), Properties(part),
            from pattern in Patterns from schema in part select $"\"patternProperties\":{{\"{pattern}\":{schema}}}",
            Of(part, "items", "contains", "additionalItems", "additionalProperties"),
            from items in part.ListOf(2) select $"\"items\":[{string.Join(',', items)}]",
            from items in part.ListOf(2) select $"\"type\":\"array\",\"items\":[{string.Join(',', items)}],\"minItems\":2,\"additionalItems\":false",
            from items in part select $"\"type\":\"array\",\"items\":{items}",
            from values in part select $"\"type\":\"object\",\"additionalProperties\":{values}",
            from pattern in Patterns from schema in part select $"\"type\":\"object\",\"patternProperties\":{{\"{pattern}\":{schema}}},\"additionalProperties\":false",
            from properties in Properties(part) from names in Names.ListOf(2) select $"\"type\":\"object\",{properties},\"required\":[{string.Join(',', names.Distinct().Select(name => $"\"{name}\""))}]",
            from branches in Branch(depth - 1).ListOf(3) from keyword in Gen.Elements("allOf", "anyOf", "oneOf") select $"\"{keyword}\":[{string.Join(',', branches)}]",
            Of(whole, "propertyNames", "not"),
            from branches in Branch(depth - 1).ListOf(2) from keyword in Gen.Elements("allOf", "anyOf", "oneOf") select $"\"{keyword}\":[{string.Join(',', branches)}]",
            from schemas in whole.ListOf(3) select $"\"if\":{schemas[0]},\"then\":{schemas[1]},\"else\":{schemas[2]}",
            from name in Names from other in Names select $"\"dependencies\":{{\"{name}\":[\"{other}\"]}}",
            from name in Names from schema in whole select $"\"dependencies\":{{\"{name}\":{schema}}}");
    }

    private static Gen<string> Properties(Gen<string> part) =>
        from names in Names.ListOf(3)
        from schemas in part.ListOf(3)
        select "\"properties\":" + Members(names.Distinct().Zip(schemas));
}
