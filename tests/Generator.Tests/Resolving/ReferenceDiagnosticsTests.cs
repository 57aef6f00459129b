using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Resolving;

/// <summary>Every mistake in a <c>$ref</c>, at its place, said once.</summary>
public class ReferenceDiagnosticsTests
{
    public static TheoryData<string> Positions =>
    [
        "type: object\nproperties: {a: {$ref: ⟦%⟧}}\n",
        "type: array\nitems: {$ref: ⟦%⟧}\n",
        "type: array\nitems: [{$ref: ⟦%⟧}]\n",
        "allOf: [{$ref: ⟦%⟧}, {type: object}]\n",
        "type: object\nproperties: {a: {allOf: [{$ref: ⟦%⟧}, {minLength: 1}]}}\n",
        "type: object\nproperties: {a: {oneOf: [{$ref: ⟦%⟧}, {type: string}]}}\n",
        "type: object\nproperties: {a: {anyOf: [{$ref: ⟦%⟧}, {type: 'null'}]}}\n",
        "type: object\nadditionalProperties: {$ref: ⟦%⟧}\n",
        "type: object\npatternProperties: {'^a': {$ref: ⟦%⟧}}\n",
        "type: object\npropertyNames: {$ref: ⟦%⟧}\n",
        "type: object\nnot: {$ref: ⟦%⟧}\n",
        "type: object\nif: {$ref: ⟦%⟧}\nthen: {required: [a]}\n",
        "type: array\ncontains: {$ref: ⟦%⟧}\n",
        "type: object\ndependencies: {a: {$ref: ⟦%⟧}}\n",
        "type: object\ndefinitions: {a: {$ref: ⟦%⟧}}\n",
        "$ref: ⟦%⟧\n",
        "type: object\nproperties: {a: {type: object, properties: {b: {type: array, items: {$ref: ⟦%⟧}}}}}\n",
    ];

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task UnknownFile(string position) =>
        await Mistakes.AssertOnly("MC0401", ("file.yaml", position.Replace("%", "b.yaml", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Positions))]
    public async Task UnknownFragment(string position) =>
        await Mistakes.AssertOnly("MC0403", ("file.yaml", position.Replace("%", "'#/definitions/none'", StringComparison.Ordinal)));

    [Theory]
    [InlineData("b.yaml#/definitions/x")]
    [InlineData("b.yaml#x")]
    [InlineData("b.yaml#/properties/y/items")]
    [InlineData("#/properties")]
    public async Task UnknownFragmentOfAnotherFile(string reference) => await Mistakes.AssertOnly(
        "MC0403",
        ("file.yaml", $"type: object\nproperties: {{a: {{$ref: ⟦'{reference}'⟧}}}}\n"),
        ("b.yaml", "type: object\nproperties: {y: {type: string}}\n"));

    [Fact]
    public async Task Ambiguous() => await Mistakes.AssertOnly(
        "MC0402",
        ("file.yaml", "type: object\nproperties: {a: {$ref: ⟦part.yaml⟧}}\n"),
        ("x/part.yaml", "{type: object, x-csharp-name: PartX}"),
        ("y/part.yaml", "{type: object, x-csharp-name: PartY}"));

    [Fact]
    public async Task EndlessByItself() =>
        await Mistakes.AssertOnly("MC0404", ("file.yaml", "type: object\ndefinitions: {a: {$ref: ⟦'#/definitions/a'⟧}}\n"));

    [Theory]
    [InlineData("not: {$ref: ⟦'#'⟧}\n")]
    [InlineData("if: {$ref: ⟦'#'⟧}\nthen: {type: object}\n")]
    [InlineData("if: {type: object}\nelse: {$ref: ⟦'#'⟧}\n")]
    [InlineData("type: object\ndependencies: {a: {$ref: ⟦'#'⟧}}\n")]
    public async Task EndlessForTheSameValue(string marked) => await Mistakes.AssertOnly("MC0404", ("file.yaml", marked));

    [Fact]
    public async Task EndlessRoot() => await Mistakes.AssertOnly("MC0404", ("file.yaml", "$ref: ⟦'#'⟧\n"));

    [Fact]
    public async Task EndlessThroughTwoFiles() => await Mistakes.AssertOnly(
        "MC0404",
        ("file.yaml", "type: object\nproperties: {x: {$ref: b.yaml}}\n"),
        ("b.yaml", "$ref: ⟦c.yaml⟧\n"),
        ("c.yaml", "$ref: b.yaml\n"));
}
