using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>Every mistake in a schema's keywords, at its place; beside each what comes close and is none.</summary>
public class SchemaDiagnosticsTests
{
    [Theory]
    [InlineData("⟦text⟧\n")]
    [InlineData("⟦[1, 2]⟧\n")]
    [InlineData("properties:\n  a: ⟦string⟧\n")]
    [InlineData("properties:\n  ⟦a⟧:\n")]
    [InlineData("items: ⟦3⟧\n")]
    [InlineData("allOf:\n  - ⟦integer⟧\n")]
    [InlineData("not: ⟦[]⟧\n")]
    [InlineData("dependencies: {a: ⟦b⟧}\n")]
    public void NotASchema(string marked) => AssertReported("MC0201", marked);

    [Theory]
    [InlineData("true\n")]
    [InlineData("{}\n")]
    [InlineData("properties: {a: true, b: {}}\nnot: false\nitems: [true]\n")]
    public void ASchemaIsAMappingOrABoolean(string text) => Files.Schema(text);

    [Fact]
    public void APropertyWithoutASchemaIsStillAProperty() =>
        Assert.Equal("a", Files.Schema("properties: {a: string}\n", out _).Root.Properties[0].Name);

    [Theory]
    [InlineData("minLength: ⟦abc⟧\n")]
    [InlineData("minLength: ⟦-1⟧\n")]
    [InlineData("maxItems: ⟦1.5⟧\n")]
    [InlineData("maxItems: ⟦'1'⟧\n")]
    [InlineData("minimum: ⟦'1'⟧\n")]
    [InlineData("multipleOf: ⟦0⟧\n")]
    [InlineData("multipleOf: ⟦-0.5⟧\n")]
    [InlineData("multipleOf: ⟦0.0e5⟧\n")]
    [InlineData("uniqueItems: ⟦yes⟧\n")]
    [InlineData("deprecated: ⟦1⟧\n")]
    [InlineData("required: ⟦name⟧\n")]
    [InlineData("required: ⟦true⟧\n")]
    [InlineData("required: [a, ⟦1⟧]\n")]
    [InlineData("properties: ⟦[]⟧\n")]
    [InlineData("⟦properties⟧:\n  - a\n")]
    [InlineData("⟦description⟧:\n")]
    [InlineData("title: ⟦404⟧\n")]
    [InlineData("format: ⟦{}⟧\n")]
    [InlineData("$ref: ⟦[a]⟧\n")]
    [InlineData("enum: ⟦a⟧\n")]
    [InlineData("examples: ⟦a⟧\n")]
    [InlineData("allOf: ⟦{}⟧\n")]
    [InlineData("definitions: ⟦[]⟧\n")]
    [InlineData("dependencies: ⟦[]⟧\n")]
    [InlineData("dependencies: {a: [⟦2⟧]}\n")]
    [InlineData("pattern: ⟦12⟧\n")]
    [InlineData("x-csharp-name: ⟦[]⟧\n")]
    public void WrongValue(string marked) => AssertReported("MC0202", marked);

    [Theory]
    [InlineData("minLength: 0\nmaxLength: 3.0\n")]
    [InlineData("multipleOf: 1e-300\n")]
    [InlineData("maxLength: 9007199254740991\n")]
    [InlineData("required: []\nexamples: []\nproperties: {}\n")]
    public void UnusualButRight(string text) => Files.Schema(text);

    [Theory]
    [InlineData("type: ⟦strng⟧\n", "Did you mean 'string'?")]
    [InlineData("type: [string, ⟦Null⟧]\n", "Put quotes around null.")]
    [InlineData("type: ⟦String⟧\n", "Did you mean 'string'?")]
    [InlineData("type: ⟦date⟧\n", "is no type of JSON Schema. Write null")]
    public void UnknownType(string marked, string says) =>
        Assert.Contains(says, AssertReported("MC0203", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData("enum: ⟦[]⟧\n")]
    [InlineData("type: ⟦[]⟧\n")]
    [InlineData("oneOf: ⟦[]⟧\n")]
    [InlineData("items: ⟦[]⟧\n")]
    public void EmptyList(string marked) => AssertReported("MC0204", marked);

    [Theory]
    [InlineData("required: [a, b, ⟦a⟧]\n")]
    [InlineData("type: [string, ⟦string⟧]\n")]
    [InlineData("enum: [1, '1', ⟦1⟧]\n")]
    [InlineData("enum:\n  - {a: 1}\n  - ⟦{a: 1}⟧\n")]
    [InlineData("enum: [1, ⟦1.0⟧]\n")]
    [InlineData("enum: [10, 1e2, ⟦10.0e1⟧]\n")]
    [InlineData("enum: [0, ⟦-0.0⟧]\n")]
    [InlineData("enum: [[1, {a: 2.50}], ⟦[1.0, {a: 2.5}]⟧]\n")]
    [InlineData("enum: [{a: 1, b: [null]}, ⟦{b: [null], a: 1}⟧]\n")]
    [InlineData("enum: [null, ⟦~⟧]\n")]
    public void DuplicateEntry(string marked) => AssertReported("MC0205", marked);

    [Theory]
    [InlineData("required: [a, b, ⟦a⟧]\n", "'a' stands in 'required' already, on line 1. Remove it here.")]
    [InlineData("enum:\n- 1\n- ⟦1.0⟧\n", "'1.0' stands in 'enum' already, on line 2 as '1'. Remove it here.")]
    public void DuplicateEntryNamesTheFirst(string marked, string says) => Assert.Equal(says, AssertReported("MC0205", marked));

    [Theory]
    [InlineData("enum: [1, '1', true, 'true', null, 'null', 0, false, '']\n")]
    [InlineData("enum: [1, 1.0000000000000000000001, 1e400, 1e401]\n")]
    [InlineData("enum: [[1, 2], [2, 1], [1], [], {}, {a: 1}, {a: 1, b: 1}, {a: '1'}]\n")]
    public void EntriesThatComeClose(string text) => Files.Schema(text);

    [Theory]
    [InlineData("pattern: ⟦'[a-'⟧\n")]
    [InlineData("patternProperties:\n  ⟦'(a'⟧: {}\n")]
    public void InvalidPattern(string marked) => AssertReported("MC0206", marked);

    [Theory]
    [InlineData("pattern: ⟦'^\\d(a'⟧\n", "at character 5, not enough )'s")]
    [InlineData("pattern: ⟦'^\\d+a**$'⟧\n", "at character 7, nested quantifier")]
    [InlineData("pattern: ⟦'^\\p{Script=Latin}+$'⟧\n", "\\p{Script=Latin} at character 2 is no general category")]
    [InlineData("pattern: ⟦'[\\p{sc=Grek}]'⟧\n", "\\p{sc=Grek} at character 2 is no general category")]
    [InlineData("pattern: ⟦'a\\Z'⟧\n", "\\Z at character 2 is of another dialect")]
    [InlineData("pattern: ⟦'(?i)a'⟧\n", "(?i at character 1 is of another dialect")]
    [InlineData("pattern: ⟦'(?>a)'⟧\n", "(?> at character 1 is of another dialect")]
    [InlineData("pattern: ⟦'a(?P<x>b)'⟧\n", "(?P at character 2 is of another dialect")]
    [InlineData("pattern: ⟦'^[b-a]'⟧\n", "The range at character 3 ends before it starts")]
    [InlineData("pattern: ⟦'^\\u12'⟧\n", "\\u at character 2 needs 4 hexadecimal digits")]
    [InlineData("pattern: ⟦'(a)\\2'⟧\n", "\\2 at character 4 refers to a group, and there are not so many")]
    [InlineData("pattern: ⟦'\\P{IsGreek}'⟧\n", "\\P{IsGreek} at character 1 is no general category")]
    public void InvalidPatternIsToldWithItsPlace(string marked, string says) =>
        Assert.Contains(says, AssertReported("MC0206", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData("pattern: '^\\p{L}\\P{Nd}\\p{Letter}\\p{General_Category=Lu}\\p{gc=Punctuation}$'\n")]
    [InlineData("pattern: '^[\\p{Lowercase_Letter}\\p{Zs}]+$'\n")]
    public void GeneralCategoriesAreFine(string text) => Files.Schema(text);

    [Theory]
    [InlineData("^[a-z][a-z0-9-]*$")]
    [InlineData("^(?!x)\\\\d{2,}\\\\/\\\\u00e9(?:a|b)+?$")]
    public void ValidPattern(string pattern) => Assert.NotNull(Files.Schema($"pattern: \"{pattern}\"\n").Pattern);

    [Theory]
    [InlineData("⟦desciption⟧: x\n", "Did you mean 'description'?")]
    [InlineData("⟦Type⟧: string\n", "Did you mean 'type'?")]
    [InlineData("⟦example⟧: x\n", "Did you mean 'examples'?")]
    [InlineData("⟦unevaluated⟧: false\n", "is no keyword of draft-07 and has no effect. Put 'x-'")]
    [InlineData("$schema: https://json-schema.org/draft/2020-12/schema\n⟦unevaluatedProps⟧: false\n", "is no keyword of 2020-12")]
    [InlineData("properties: {a: {⟦minlength⟧: 1}}\n", "Did you mean 'minLength'?")]
    public void UnknownKeyword(string marked, string says) =>
        Assert.Contains(says, AssertReported("MC0207", marked), StringComparison.Ordinal);

    [Fact]
    public void KeywordsWithoutEffectAndOnesOwnAreKnown() =>
        Files.Schema("$comment: x\nx-own: {a: 1}\nreadOnly: true\nwriteOnly: false\ncontentMediaType: a/b\ncontentEncoding: base64\n");

    [Theory]
    [InlineData("x-csharp-name: ⟦Koji-Build⟧\n")]
    [InlineData("x-csharp-name: ⟦1st⟧\n")]
    [InlineData("x-csharp-name: ⟦''⟧\n")]
    public void InvalidCSharpName(string marked) => Assert.EndsWith("no digit first.", AssertReported("MC0209", marked), StringComparison.Ordinal);

    [Fact]
    public void ValidCSharpName() => Assert.Equal("KojiBuild", Files.Schema("x-csharp-name: KojiBuild\n").CSharpName);

    private static string AssertReported(string id, string marked)
    {
        Marked text = Marked.From(marked);
        Files.Schema(text.Text, out EquatableArray<Issue> issues);
        return text.AssertOnly(id, issues).Message;
    }
}
