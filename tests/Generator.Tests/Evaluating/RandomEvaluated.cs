using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>
/// Small schemas of 2019-09 or 2020-12 in which much is evaluated and something is not: names and positions, in branches, conditions and
/// references, and what is asked of the rest.
/// </summary>
internal static class RandomEvaluated
{
    private static readonly Gen<string> Leaves = Gen.Elements("true", "true", "false", "{\"type\":\"integer\"}", "{\"type\":\"string\"}", "{\"const\":1}", "{\"$ref\":\"#/$defs/d\"}");

    private static readonly Gen<string> Names = Gen.Elements("a", "b", "c", "ab");

    /// <summary>A schema whose root stands within <c>not</c>, which gives no C# type and so is only checked.</summary>
    /// <param name="draft">Such as <c>2020-12</c>; before it, a list in <c>items</c> is what <c>prefixItems</c> is since.</param>
    public static Gen<string> Schema(string draft) => Schemas().Select(schema =>
        $"{{\"$schema\":\"https://json-schema.org/draft/{draft}/schema\",{(draft == "2019-09" ? schema.Replace("prefixItems", "items", StringComparison.Ordinal) : schema)}}}");

    private static Gen<string> Schemas() =>
        from root in Object(2, refers: true)
        from d in Object(1, refers: false)
        select $"\"not\":{{\"not\":{root}}},\"$defs\":{{\"d\":{{\"not\":{{\"not\":{d}}}}}}}";

    /// <param name="refers">Whether a reference may be for the same value; within what it leads to it would never end.</param>
    private static Gen<string> Object(int depth, bool refers) =>
        from keywords in Keywords(depth, refers).ListOf(4)
        from rest in Gen.Elements("", "", ",\"unevaluatedProperties\":false", ",\"unevaluatedItems\":false", ",\"unevaluatedProperties\":{\"type\":\"integer\"}", ",\"unevaluatedItems\":{\"type\":\"string\"}")
        from count in Gen.Choose(1, 4)
        select $"{{{string.Join(',', keywords.Take(count).GroupBy(keyword => keyword[..keyword.IndexOf(':', StringComparison.Ordinal)]).Select(same => same.First()))}{rest}}}";

    private static Gen<string> Keywords(int depth, bool refers) => depth == 0 ? Plain() : Gen.Frequency((3, Plain()), (4, Applying(depth, refers)));

    private static Gen<string> Plain() => Gen.OneOf(
        from name in Names from other in Names from leaf in Leaves select name == other ? $"\"properties\":{{\"{name}\":{leaf}}}" : $"\"properties\":{{\"{name}\":{leaf},\"{other}\":true}}",
        from name in Names select $"\"required\":[\"{name}\"]",
        from leaf in Leaves select $"\"patternProperties\":{{\"^a\":{leaf}}}",
        from leaf in Leaves select $"\"prefixItems\":[{leaf}]",
        from leaf in Leaves from other in Leaves select $"\"prefixItems\":[{leaf},{other}]",
        from leaf in Leaves from min in Gen.Elements("", ",\"minContains\":0", ",\"minContains\":2", ",\"maxContains\":1") select $"\"contains\":{leaf}{min}",
        from name in Names from other in Names select $"\"dependentRequired\":{{\"{name}\":[\"{other}\"]}}");

    private static Gen<string> Applying(int depth, bool refers)
    {
        Gen<string> inner = Object(depth - 1, refers);
        return Gen.OneOf(
            from one in inner from other in inner from keyword in Gen.Elements("allOf", "anyOf", "anyOf", "oneOf") select $"\"{keyword}\":[{one},{other}]",
            from condition in inner from then in inner from otherwise in inner select $"\"if\":{condition},\"then\":{then},\"else\":{otherwise}",
            from condition in inner select $"\"if\":{condition}",
            from name in Names from schema in inner select $"\"dependentSchemas\":{{\"{name}\":{schema}}}",
            from schema in inner select $"\"not\":{schema}",
            from schema in inner select $"\"additionalProperties\":{schema}",
            from schema in inner from name in Names select $"\"properties\":{{\"{name}\":{schema}}}",
            refers ? Gen.Constant("\"$ref\":\"#/$defs/d\"") : Plain());
    }

    /// <summary>An object or an array of few names and values.</summary>
    public static Gen<string> Values() => Gen.Frequency(
        (3, from names in Names.ListOf(4) from values in Inner().ListOf(4) from count in Gen.Choose(0, 4) select Members(names.Distinct().Zip(values).Take(count))),
        (2, from items in Inner().ListOf(4) from count in Gen.Choose(0, 4) select $"[{string.Join(',', items.Take(count))}]"),
        (1, Gen.Elements("1", "\"a\"", "null")));

    private static Gen<string> Inner() => Gen.Elements("1", "1", "2", "\"x\"", "null", "{}", "[]", "{\"a\":1}", "[1]", "[\"x\"]");

    private static string Members(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}";
}
