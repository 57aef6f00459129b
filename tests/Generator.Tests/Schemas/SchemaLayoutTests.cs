using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Generator.Schemas;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Schemas;

/// <summary>A schema written as JSON, and as YAML in blocks with comments, is one and the same document.</summary>
public class SchemaLayoutTests
{
    private static readonly Gen<(string Json, string Yaml)> Leaves = Gen.Elements(
        ("{\"type\":\"string\",\"minLength\":1}", "type: string # text\nminLength: 0x1"),
        ("{\"enum\":[\"a\",\"b\",null]}", "enum:\n# any of\n- a\n- 'b'\n- ~"),
        ("{\"const\":1.5,\"description\":\"A b\"}", "const: +1.5\ndescription: A\n  b"),
        ("{\"$ref\":\"a.json#/x\"}", "$ref:   'a.json#/x'\n\n"),
        ("{\"required\":[\"no\",\"on\"]}", "required: [ no,\n  on ]"),
        ("{\"examples\":[{\"a\":[1]}]}", "examples:\n  - a:\n    - 1"));

    [Fact]
    public void LayoutMakesNoDifference() => Prop.ForAll(Gen.Sized(size => Nested(Math.Min(size, 4))).ToArbitrary(), pair =>
        Assert.Equal(
            Files.Schema(pair.Json, out _, "a.json").Root,
            Files.Schema(pair.Yaml, out _, "a.yaml").Root)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<(string Json, string Yaml)> Nested(int depth) => depth == 0 ? Leaves : Gen.OneOf(
        Leaves,
        from inner in Nested(depth - 1)
        from other in Nested(depth - 1)
        select ($"{{\"properties\":{{\"a\":{inner.Json},\"b\":{other.Json}}}}}", $"properties:\n  a:\n{Indented(inner.Yaml)}\n  # next\n  b:\n{Indented(other.Yaml)}"),
        from inner in Nested(depth - 1)
        select ($"{{\"allOf\":[{inner.Json},true]}}", $"allOf:\n  -\n{Indented(inner.Yaml)}\n  - true"));

    private static string Indented(string yaml) => "      " + yaml.Replace("\n", "\n      ", StringComparison.Ordinal);
}
