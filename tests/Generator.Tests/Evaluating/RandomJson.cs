using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>Small schemas and instances, as JSON texts, that have much to do with each other: few names, few values.</summary>
internal static class RandomJson
{
    private static readonly Gen<string> Names = Gen.Elements("a", "b", "c", "ab", "é");

    private static readonly Gen<string> Scalars = Gen.Elements(
        "null", "true", "false", "0", "1", "-1", "2", "3", "1.0", "1.5", "0.3", "1e2", "12345678901234567890", "1e400", "-0.0",
        "\"\"", "\"a\"", "\"b\"", "\"ab\"", "\"aab\"", "\"é\"", "\"😀\"", "\"a\\n\"", "\"2024-02-30\"", "\"2024-02-29\"", "\"192.0.2.1\"", "\"/a\"");

    private static readonly Gen<string> Numbers = Gen.Elements("-1", "0", "1", "1.0", "1.5", "2", "12345678901234567890");

    private static readonly Gen<string> Counts = Gen.Elements("0", "1", "2", "3");

    private static readonly Gen<string> Patterns = Gen.Elements("^a", "b$", "^[ab]+$", ".", "^.$", "\\\\d", "^(?!a)", "a|b");

    private static readonly Gen<string> Assertions = Gen.OneOf(
        Type(), Type(), Type(),
        from value in Gen.Resize(Values(), 1) select $"\"const\":{value}",
        from values in Gen.Resize(Values(), 1).ListOf(3) select $"\"enum\":[{string.Join(',', values.Distinct())}]",
        Of(Numbers, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        Of(Gen.Elements("0.1", "0.5", "1", "2", "3"), "multipleOf"),
        Of(Counts, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
        from pattern in Patterns select $"\"pattern\":\"{pattern}\"",
        Of(Gen.Elements("\"date\"", "\"ipv4\"", "\"json-pointer\"", "\"unheard-of\""), "format"),
        Gen.Constant("\"uniqueItems\":true"),
        from names in Names.ListOf(2) select $"\"required\":[{string.Join(',', names.Distinct().Select(name => $"\"{name}\""))}]");

    /// <summary>A whole schema with two definitions, to which its parts may refer.</summary>
    /// <param name="shapeless">Whether all stands within <c>not</c>, which gives no C# type and so is only checked.</param>
    public static Gen<string> Schema(bool shapeless) =>
        from root in Object(2)
        from d in Object(1)
        from e in Object(1)
        select shapeless
            ? $"{{{Not(root)},\"definitions\":{{\"d\":{{{Not(Not(d))}}},\"e\":{{{Not(Not(e))}}}}}}}"
            : $"{{{root},\"definitions\":{{\"d\":{{{d}}},\"e\":{{{e}}}}}}}";

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
        select string.Join(',', keywords.Take(count).GroupBy(Keyword).Select(same => same.First()));

    private static string Keyword(string keyword) => keyword[..keyword.IndexOf(':', StringComparison.Ordinal)];

    private static Gen<string> Subschema(int depth) => Gen.Frequency(
        (8, from schema in Object(depth) select $"{{{schema}}}"),
        (1, Gen.Elements("true", "false")));

    /// <summary>A schema for a part of the value: only here may references be, so that none leads back to itself at the same value.</summary>
    private static Gen<string> Part(int depth) => Gen.Frequency(
        (5, Subschema(depth)),
        (1, Gen.Elements("{\"$ref\":\"#/definitions/d\"}", "{\"$ref\":\"#/definitions/e\"}", "{\"$ref\":\"#\"}")));

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
