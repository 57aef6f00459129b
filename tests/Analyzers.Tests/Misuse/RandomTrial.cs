using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>A member's schema and a constant of C# that is given to the member.</summary>
internal sealed record Trial(string Schema, string Constant);

/// <summary>Random constraints and random constants that have much to do with each other: about as many fit as do not.</summary>
internal static class RandomTrial
{
    private static readonly Gen<string> Patterns = Gen.Elements(
        "^[a-z]+$", "^[a-z][a-z0-9-]*$", "a|b", "^.{2}$", "\\\\d", "^\\\\w*$", "^(?=a)", "(.)\\\\1", "\\\\p{Lu}", "^$", "$", "^é", "^\\\\S+@\\\\S+$", "^a?b*$");

    private static readonly Gen<string> Texts = Gen.Elements(
        "", "a", "b", "ab", "abc", "aa", "A", "Ab-1", "1", "12", " ", "é", "éa", "😀", "😀a", "a\\n", "\\n", "a b", "-", "_",
        "ci@example.org", "2024-02-29", "2023-02-29", "2024-02-29T12:00:00Z", "12:00:00Z", "P1D", "example.org", "192.0.2.1", "1.2.3", "::1",
        "https://example.org/a", "/a/b", "a%zz", "{a}", "1/a", "[a-z", "123e4567-e89b-12d3-a456-426614174000", "ümlaut.example", "http://a b");

    private static readonly Gen<string> Formats = Gen.Elements(
        "email", "idn-email", "time", "duration", "hostname", "idn-hostname", "ipv4", "ipv6", "iri", "iri-reference", "uri-template",
        "json-pointer", "relative-json-pointer", "regex", "unheard-of");

    private static readonly Gen<string> Integers = Gen.Elements("-3", "-1", "0", "1", "2", "3", "4", "7", "10", "100");

    private static readonly Gen<string> Numbers = Gen.Elements("-1.5", "-0.0", "0", "0.1", "0.3", "0.5", "1", "1.0", "1.005", "2.5", "1e2", "1e-7", "123456.78");

    private static readonly Gen<string> Counts = Gen.Elements("0", "1", "2", "3");

    // Each is another way to write a number that is a constant all the same.
    private static readonly Gen<string> OddIntegers = Gen.Elements("'a'", "(byte)7", "0x1F", "(short)3", "1_0", "-(2 - 1)", "sizeof(int)");

    public static Gen<Trial> All { get; } = Gen.Frequency(
        (4, Text()), (2, Integer()), (3, Number()), (1, Link()), (3, List()), (1, Map()), (2, Any()), (1, Nullable()), (2, Grid()), (2, Choice()), (1, Listed()), (2, Chosen()));

    private static Gen<Trial> Text() =>
        from keywords in Some(Of(Counts, "minLength", "maxLength"), Of(Patterns.Select(Quoted), "pattern"), Of(Formats.Select(Quoted), "format"))
        from constant in Gen.Frequency((9, Texts.Select(Quoted)), (1, Gen.Constant("string.Empty")))
        select new Trial(Typed("string", keywords), constant);

    private static Gen<Trial> Integer() =>
        from keywords in Some(Of(Integers, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), Of(Gen.Elements("1", "2", "3", "0.5"), "multipleOf"), Enum(Integers))
        from number in Gen.Frequency((4, Integers), (1, OddIntegers))
        select new Trial(Typed("integer", keywords), number);

    private static Gen<Trial> Number() =>
        from keywords in Some(Of(Numbers, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), Of(Gen.Elements("0.1", "0.01", "0.25", "1", "1e-7"), "multipleOf"), Enum(Numbers))
        from number in Gen.OneOf(Numbers, Integers, OddIntegers)
        select new Trial(Typed("number", keywords), number);

    private static Gen<Trial> Link() =>
        from format in Gen.Elements("uri", "uri-reference")
        from keywords in Some(Of(Counts, "minLength"), Of(Gen.Elements("\"^https\"", "\"a\""), "pattern"))
        from text in Texts
        select new Trial(Typed("string", [$"\"format\":\"{format}\"", .. keywords]), $"new Uri({Quoted(text)}, UriKind.RelativeOrAbsolute)");

    private static Gen<Trial> List() =>
        from keywords in Some(Of(Counts, "minItems", "maxItems"), Gen.Constant("\"uniqueItems\":true"))
        from item in Gen.OneOf(Integer(), Number(), Text())
        from others in Gen.OneOf(Integer(), Number(), Text()).ListOf(40)
        from count in Gen.Choose(0, 4)
        select new Trial(
            Typed("array", [$"\"items\":{item.Schema}", .. keywords]),
            $"[{string.Join(", ", others.Where(other => TypeOf(other) == TypeOf(item)).Append(item).Take(count).Select(other => other.Constant))}]");

    private static Gen<Trial> Map() =>
        from keywords in Some(Of(Counts, "minProperties", "maxProperties"))
        from item in Integer()
        from names in Gen.Elements("a", "b", "c").ListOf(3)
        from count in Gen.Choose(0, 3)
        select new Trial(
            Typed("object", [$"\"additionalProperties\":{item.Schema}", .. keywords]),
            $"new() {{ {string.Join(", ", names.Take(count).Select(name => $"[\"{name}\"] = {item.Constant}"))} }}");

    private static Gen<Trial> Any() =>
        from keywords in Some(Mixed(), Of(Numbers, "minimum", "maximum"), Of(Counts, "minLength"))
        from constant in Gen.OneOf(Numbers, Texts.Select(Quoted), Gen.Elements("true", "false"))
        select new Trial($"{{{string.Join(',', keywords)}}}", constant);

    /// <summary>A text that may be null.</summary>
    private static Gen<Trial> Nullable() =>
        from trial in Text()
        from isNull in Gen.Elements(true, false)
        select new Trial(trial.Schema.Replace("\"type\":\"string\"", "\"type\":[\"string\",\"null\"]", StringComparison.Ordinal), isNull ? "null" : trial.Constant);

    /// <summary>A list of lists.</summary>
    private static Gen<Trial> Grid() =>
        from keywords in Some(Of(Counts, "minItems", "maxItems"), Gen.Constant("\"uniqueItems\":true"))
        from row in List()
        from count in Gen.Choose(0, 2)
        select new Trial(Typed("array", [$"\"items\":{row.Schema}", .. keywords]), $"[{string.Join(", ", Enumerable.Repeat(row.Constant, count))}]");

    /// <summary>A text or an integer, each with its own constraints, converted to the choice between them.</summary>
    private static Gen<Trial> Choice() =>
        from text in Text()
        from number in Integer()
        from isText in Gen.Elements(true, false)
        select new Trial($"{{\"oneOf\":[{text.Schema},{number.Schema}]}}", isText ? text.Constant : number.Constant);

    /// <summary>An enumeration, which is made of a text.</summary>
    private static Gen<Trial> Listed() =>
        from text in Gen.Elements("a", "b", "ab", "A", "", "abc")
        select new Trial("{\"enum\":[\"a\",\"ab\",\"c\"]}", $"new({Quoted(text)})");

    /// <summary>Chosen when the program runs, between two that are the same.</summary>
    private static Gen<Trial> Chosen() =>
        from trial in Gen.OneOf(Text(), Integer(), Number())
        select trial with { Constant = $"Trials.Flag ? {trial.Constant} : {trial.Constant}" };

    /// <summary>Values of several types, which no type but any JSON can hold.</summary>
    private static Gen<string> Mixed() =>
        from number in Numbers
        from text in Texts
        from flag in Gen.Elements("true", "false")
        select $"\"enum\":[{number},{Quoted(text)},{flag}]";

    private static Gen<string> Enum(Gen<string> values) => from list in values.ListOf(6) select $"\"enum\":[{string.Join(',', list.Distinct())}]";

    private static Gen<string> Of(Gen<string> values, params string[] keywords) =>
        from keyword in Gen.Elements(keywords)
        from value in values
        select $"\"{keyword}\":{value}";

    /// <summary>One to three keywords, each at most once.</summary>
    private static Gen<string[]> Some(params Gen<string>[] keywords) =>
        from all in Gen.OneOf(keywords).ListOf(3)
        from count in Gen.Choose(1, 3)
        select all.Take(count).DistinctBy(keyword => keyword[..keyword.IndexOf(':', StringComparison.Ordinal)]).ToArray();

    private static string Typed(string type, IEnumerable<string> keywords) => $"{{\"type\":\"{type}\",{string.Join(',', keywords)}}}";

    private static string TypeOf(Trial trial) => trial.Schema[..trial.Schema.IndexOf(',', StringComparison.Ordinal)];

    private static string Quoted(string text) => "\"" + text + "\"";
}
