using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>Every way in which a schema contradicts itself, at its place; beside each what comes close and does not.</summary>
public class ContradictionTests
{
    [Theory]
    [InlineData("type: string\nminLength: ⟦5⟧\nmaxLength: 3\n")]
    [InlineData("type: array\nminItems: ⟦2⟧\nmaxItems: 1\n")]
    [InlineData("type: object\nproperties: {a: {type: object, minProperties: ⟦2⟧, maxProperties: 1}}\n")]
    [InlineData("type: number\nminimum: ⟦1.5⟧\nmaximum: 1.25\n")]
    [InlineData("type: number\nexclusiveMinimum: ⟦1⟧\nmaximum: 1.0\n")]
    [InlineData("type: number\nminimum: ⟦1⟧\nexclusiveMaximum: 1\n")]
    [InlineData("type: number\nexclusiveMinimum: ⟦1e400⟧\nexclusiveMaximum: 1e400\n")]
    [InlineData("type: integer\nminimum: ⟦1.2⟧\nmaximum: 1.8\n")]
    [InlineData("type: integer\nminimum: ⟦-1.8⟧\nmaximum: -1.2\n")]
    [InlineData("type: integer\nexclusiveMinimum: ⟦1⟧\nexclusiveMaximum: 2\n")]
    [InlineData("type: integer\nexclusiveMinimum: ⟦1⟧\nmaximum: 1.99\n")]
    public async Task EmptyRange(string marked) => await Mistakes.AssertOnly("MC0230", ("file.yaml", marked));

    [Fact]
    public async Task EmptyRangeNamesBothBounds() => Assert.Equal(
        "'minLength' is 5, but 'maxLength' beside it is 3: no string meets both. Change one of them.",
        await Mistakes.AssertOnly("MC0230", ("file.yaml", "type: string\nminLength: ⟦5⟧\nmaxLength: 3\n")));

    [Theory]
    [InlineData("type: number\nminimum: 1.2\nmaximum: 1.8\n")]
    [InlineData("type: [integer, string]\nminimum: 1.2\nmaximum: 1.8\n")]
    [InlineData("type: integer\nminimum: 1.2\nmaximum: 2\n")]
    [InlineData("type: integer\nexclusiveMinimum: 1\nexclusiveMaximum: 3\n")]
    [InlineData("type: integer\nexclusiveMinimum: 1.99999999999999999999999999999999\nmaximum: 2\n")]
    [InlineData("type: integer\nminimum: 0\nexclusiveMaximum: 1e-30\n")]
    public async Task RangesThatLeaveANumber(string yaml) => Assert.Empty(await Mistakes.Of(TestProject.Of(("file.yaml", yaml)), "MC0230"));

    [Theory]
    [InlineData("type: object\nproperties: {a: {const: ⟦a⟧, type: integer}}\n")]
    [InlineData("type: object\nproperties: {a: {const: ⟦abc⟧, maxLength: 2}}\n")]
    [InlineData("type: object\nproperties: {a: {const: ⟦1⟧, enum: [2, 3]}}\n")]
    [InlineData("type: object\nproperties: {a: {const: ⟦b⟧, pattern: ^a, allOf: [{maxLength: 1}]}}\n")]
    [InlineData("type: object\nproperties: {a: {type: integer, enum: ⟦[a, b]⟧}}\n")]
    [InlineData("type: object\nproperties: {a: {type: string, minLength: 2, enum: ⟦[a]⟧}}\n")]
    public async Task ImpossibleValue(string marked) => await Mistakes.AssertOnly("MC0231", ("file.yaml", marked));

    [Fact]
    public async Task AnImpossibleConstantNamesWhatRefusesIt() => Assert.Equal(
        "Nothing is ever valid here: \"a\" stands in 'const', but is the string \"a\", must be an integer (file.yaml#/properties/a/type). Change one of them.",
        await Mistakes.AssertOnly("MC0231", ("file.yaml", "type: object\nproperties: {a: {const: ⟦a⟧, type: integer}}\n")));

    [Theory]
    [InlineData("type: object\nproperties: {a: {type: string, enum: [ab, ⟦1⟧]}}\n")]
    [InlineData("type: object\nproperties: {a: {type: string, maxLength: 2, enum: [ab, ⟦abc⟧]}}\n")]
    public async Task UselessValue(string marked) => await Mistakes.AssertOnly("MC0232", ("file.yaml", marked));

    [Theory]
    [InlineData("type: object\nproperties: {a: {}}\nadditionalProperties: false\nrequired: [a, ⟦b⟧]\n")]
    [InlineData("type: object\nproperties: {b: false}\nrequired: [⟦b⟧]\n")]
    [InlineData("type: object\npatternProperties: {'^b': false}\nrequired: [⟦b⟧]\n")]
    public async Task ForbiddenMember(string marked) => await Mistakes.AssertOnly("MC0233", ("file.yaml", marked));

    [Theory]
    [InlineData("type: object\nproperties: {a: {type: string, default: ⟦1⟧}}\n")]
    [InlineData("type: object\nproperties: {a: {type: string, maxLength: 2, examples: [ab, ⟦abc⟧]}}\n")]
    [InlineData("type: object\nproperties: {a: {$ref: '#/definitions/d', default: ⟦abc⟧}}\ndefinitions: {d: {type: string, maxLength: 2}}\n")]
    [InlineData("type: object\nproperties: {a: {type: string}}\nexamples: [⟦{a: 1}⟧]\n")]
    public async Task InvalidSample(string marked) => await Mistakes.AssertOnly("MC0234", ("file.yaml", marked));

    [Theory]
    [InlineData("type: object\nproperties: {a: {allOf: ⟦[{type: string}, {type: integer}]⟧}}\n")]
    [InlineData("type: object\nproperties: {a: {type: array, allOf: ⟦[{$ref: '#/definitions/d'}]⟧}}\ndefinitions: {d: {type: object}}\n")]
    public async Task DisjointTypes(string marked) => await Mistakes.AssertOnly("MC0235", ("file.yaml", marked));

    [Theory]
    [InlineData("type: object\nproperties: {a: {oneOf: [{type: string, x-csharp-name: A}, ⟦{type: string, x-csharp-name: B, maxLength: 3}⟧]}}\n")]
    [InlineData("type: object\nproperties: {a: {anyOf: [{type: integer}, ⟦{type: number}⟧]}}\n")]
    [InlineData("oneOf: [{type: object, title: A, properties: {a: {}}, required: [a]}, ⟦{type: object, title: B, properties: {a: {}, b: {}}, required: [a, b]}⟧]\n")]
    [InlineData("oneOf: [{type: object, title: A, properties: {a: {type: string}}}, ⟦{type: object, title: B, properties: {b: {type: string}}}⟧]\n")]
    public async Task OverlappingBranches(string marked) => await Mistakes.AssertOnly("MC0236", ("file.yaml", marked));

    /// <summary>Bounds that meet, constants and samples that fit, members that a pattern allows, branches told apart by each means.</summary>
    [Theory]
    [InlineData("type: string\nminLength: 3\nmaxLength: 3\n")]
    [InlineData("type: number\nminimum: 1\nmaximum: 1.0\n")]
    [InlineData("type: number\nexclusiveMinimum: 1\nexclusiveMaximum: 1.0000000000000000000001\n")]
    [InlineData("type: object\nproperties: {a: {const: 1.0, type: integer}}\n")]
    [InlineData("type: object\nproperties: {a: {type: [string, 'null'], enum: [a, b, null]}}\n")]
    [InlineData("type: object\nproperties: {b: {}}\npatternProperties: {'^a': {}}\nadditionalProperties: false\nrequired: [a, b]\n")]
    [InlineData("type: object\nproperties: {a: {type: string, default: ab, maxLength: 2, examples: [a, '']}}\n")]
    [InlineData("type: object\nproperties: {a: {allOf: [{type: [string, integer]}, {type: number}]}}\n")]
    [InlineData("type: object\nproperties: {a: {oneOf: [{type: string}, {type: integer}, {type: 'null'}]}}\n")]
    [InlineData("type: object\nproperties: {a: {oneOf: [{type: string, x-csharp-name: A, maxLength: 2}, {type: string, x-csharp-name: B, minLength: 3}]}}\n")]
    [InlineData("type: object\nproperties: {a: {oneOf: [{type: integer, x-csharp-name: A, maximum: 2}, {type: integer, x-csharp-name: B, exclusiveMinimum: 2}]}}\n")]
    [InlineData("type: object\nproperties: {a: {oneOf: [{const: a}, {type: string, x-csharp-name: B, minLength: 2}]}}\n")]
    [InlineData("oneOf:\n- {type: object, title: A, properties: {t: {const: a}}, required: [t]}\n- {type: object, title: B, properties: {t: {const: b}}, required: [t]}\n")]
    [InlineData("oneOf:\n- {type: object, title: A, properties: {t: {type: object, properties: {k: {const: a}}, required: [k]}}, required: [t]}\n- {type: object, title: B, properties: {t: {type: object, properties: {k: {const: b}}, required: [k]}}, required: [t]}\n")]
    [InlineData("oneOf:\n- {type: object, title: A, properties: {a: {type: string}}, required: [a]}\n- {type: object, title: B, properties: {b: {type: string}}, required: [b], additionalProperties: false}\n")]
    [InlineData("oneOf:\n- {type: object, title: A, properties: {a: {type: string}}, required: [a]}\n- {type: object, title: B, properties: {b: {type: string}}, required: [b]}\n")]
    public async Task NothingIsSaidWhereSomethingFits(string text) =>
        Assert.Empty((await Mistakes.Of(TestProject.Of(("file.yaml", text)))).Select(diagnostic => diagnostic.ToString()));
}
