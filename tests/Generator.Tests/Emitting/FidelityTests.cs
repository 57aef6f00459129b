using System.Text.RegularExpressions;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Emitting;

/// <summary>What was read is what is written: nothing is lost, rounded, reordered or mixed up on the way through C#.</summary>
public partial class FidelityTests
{
    public static TheoryData<string> NullableStrings { get; } =
    [
        "{type: [string, 'null']}",
        "{type: ['null', string]}",
        "{oneOf: [{type: string}, {type: 'null'}]}",
        "{anyOf: [{type: 'null'}, {type: string}]}",
        "{oneOf: [{const: null}, {type: string}]}",
        "{anyOf: [{type: string}, {enum: [null]}]}",
        "{anyOf: [{$ref: '#/definitions/text'}, {type: 'null'}]}",
    ];

    public static TheoryData<string> NullableLevels { get; } =
    [
        "{enum: [low, high, null]}",
        "{type: [string, 'null'], enum: [low, high, null]}",
        "{oneOf: [{enum: [low, high]}, {type: 'null'}]}",
        "{anyOf: [{const: null}, {enum: [low, high]}]}",
    ];

    [Theory]
    [MemberData(nameof(NullableStrings))]
    public void A_string_or_null_is_one_property_however_it_is_spelled(string spelled)
    {
        Generation generation = TestProject.Of(("note.yaml", $"type: object\nrequired: [text]\nproperties: {{text: {spelled}}}\ndefinitions: {{text: {{type: string}}}}\n")).Run();

        Assert.Equal(["public required string? Text { get; init; }"], PropertiesOf(generation.Source("note.yaml"), "Text"));
        Assert.Equal("""{"text":null}""", Written(generation, "Note", """{"text":null}"""));
        Assert.Equal("""{"text":""}""", Written(generation, "Note", """{"text":""}"""));
        Assert.False(generation.Load().Schema("Note").Judge("""{"text":1}""").IsValid);
    }

    [Theory]
    [MemberData(nameof(NullableLevels))]
    public void A_listed_value_or_null_is_one_property_however_it_is_spelled(string spelled)
    {
        Generation generation = TestProject.Of(("note.yaml", $"type: object\nrequired: [level]\nproperties: {{level: {spelled}}}\n")).Run();

        Assert.Equal(["public required NoteLevel? Level { get; init; }"], PropertiesOf(generation.Source("note.yaml"), "Level"));
        Assert.Equal("""{"level":null}""", Written(generation, "Note", """{"level":null}"""));
        Assert.Equal("""{"level":"low"}""", Written(generation, "Note", """{"level":"low"}"""));
    }

    /// <summary>OpenAPI's word for it is no keyword of any draft: it has no effect, which is said.</summary>
    [Fact]
    public async Task The_nullable_of_OpenAPI_is_told_to_be_no_keyword() =>
        Assert.Equal(["MC0207"], (await Mistakes.Of(TestProject.Of(("note.yaml", "type: object\nproperties: {text: {type: string, nullable: true}}\n")))).Select(found => found.Id));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"list":null}""")]
    [InlineData("""{"list":[]}""")]
    [InlineData("""{"map":null}""")]
    [InlineData("""{"map":{}}""")]
    [InlineData("""{"part":null}""")]
    [InlineData("""{"part":{}}""")]
    [InlineData("""{"any":null}""")]
    [InlineData("""{"any":[]}""")]
    public void Absent_null_and_empty_stay_apart(string json) => Assert.Equal(json, Written(Open.Value, "Open", json));

    [Theory]
    [InlineData("""{"z":1.10,"a":12345678901234567890,"m":1E+2,"b":-0,"c":0.1e-7}""")]
    [InlineData("""{"10":{"z":1.0,"a":[1.00,100000000000000000000000]},"9":null}""")]
    [InlineData("""{"any":{"b":1.10,"a":{"d":20.0,"c":98765432109876543210}}}""")]
    [InlineData("""{"any":1.10,"z":[],"y":{},"x":""}""")]
    public void What_no_schema_names_keeps_its_order_and_every_digit(string json) => Assert.Equal(json, Written(Open.Value, "Open", json));

    [Theory]
    [InlineData("""{"of":{"kind":{"is":"circle"}},"radius":1}""", "Circle")]
    [InlineData("""{"of":{"kind":{"is":"square"}},"side":2}""", "Square")]
    [InlineData("""{"side":2,"of":{"more":1,"kind":{"is":"square","more":[]}}}""", "Square")]
    public void A_case_is_told_by_a_constant_at_any_depth(string json, string type)
    {
        Generation generation = Shapes.Value;

        Assert.Equal(type, generation.Load().Schema("Shape").Read(json).GetType().Name);
        Assert.True(generation.Load().Schema("Shape").RoundTrip(json).Report.IsValid);
    }

    [Fact]
    public void A_constant_of_no_case_is_refused_however_deep() =>
        Assert.Contains("oneOf", Shapes.Value.Load().Schema("Shape").Judge("""{"of":{"kind":{"is":"line"}},"side":2}""").Violations.Select(violation => violation.Keyword));

    private static readonly Lazy<Generation> Open = new(() => TestProject.Of(("open.yaml", """
        type: object
        properties:
          text: {type: [string, 'null']}
          list: {type: [array, 'null'], items: {type: string}}
          map: {type: [object, 'null'], additionalProperties: {type: integer}}
          part: {type: [object, 'null'], properties: {a: {type: integer}}}
          any: true
        """)).Run());

    private static readonly Lazy<Generation> Shapes = new(() => TestProject.Of(("shape.yaml", """
        oneOf:
          - x-csharp-name: Circle
            type: object
            required: [of, radius]
            properties: {of: {$ref: '#/definitions/circle'}, radius: {type: integer}}
          - x-csharp-name: Square
            type: object
            required: [of, side]
            properties: {of: {$ref: '#/definitions/square'}, side: {type: integer}}
        definitions:
          circle: {type: object, required: [kind], properties: {kind: {type: object, required: [is], properties: {is: {const: circle}}}}}
          square: {type: object, required: [kind], properties: {kind: {type: object, required: [is], properties: {is: {const: square}}}}}
        """)).Run());

    private static string? Written(Generation generation, string type, string json)
    {
        (ValidationReport report, string? written) = generation.Load().Schema(type).RoundTrip(json);
        Assert.True(report.IsValid, report.ToString());
        return written;
    }

    private static string[] PropertiesOf(string source, string name) =>
        [.. Property().Matches(source).Where(match => match.Groups[1].Value == name).Select(match => match.Value)];

    [GeneratedRegex(@"public [^\n(]* (\w+) \{ get; init; \}")]
    private static partial Regex Property();
}
