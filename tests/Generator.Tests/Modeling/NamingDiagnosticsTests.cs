using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Modeling;

/// <summary>Every C# name that cannot be, at its place, said once; <c>x-csharp-name</c> mends each.</summary>
public class NamingDiagnosticsTests
{
    [Theory]
    [InlineData("system.yaml")]
    [InlineData("guid.yaml")]
    [InlineData("json-any.yaml")]
    [InlineData("---.yaml")]
    [InlineData("additional-fields.yaml")]
    public async Task TypeName(string path)
    {
        await Mistakes.AssertOnly("MC0501", (path, "⟦type: object⟧\n"));
        TestProject.Of((path, "type: object\nx-csharp-name: Fine\n")).Run().AssertClean();
    }

    [Fact]
    public async Task TypeNameOfAValue()
    {
        await Mistakes.AssertOnly("MC0501", ("value.yaml", "⟦type: string⟧\n"));
        TestProject.Of(("value.yaml", "type: object\n")).Run().AssertClean();
    }

    [Theory]
    [InlineData("⟦tag⟧: {}")]
    [InlineData("⟦clone⟧: {}")]
    [InlineData("⟦'-'⟧: {}")]
    [InlineData("⟦additional_fields⟧: {}")]
    [InlineData("a-b: {}, ⟦a_b⟧: {}")]
    [InlineData("ab: {}, ⟦x⟧: {x-csharp-name: Ab}")]
    [InlineData("ab: {}, ⟦x⟧: {x-csharp-name: ab}")]
    public async Task MemberClash(string properties) =>
        await Mistakes.AssertOnly("MC0502", ("tag.yaml", $"type: object\nproperties: {{{properties}}}\n"));

    [Theory]
    [InlineData("a, ⟦A⟧")]
    [InlineData("a, ⟦'-'⟧")]
    [InlineData("a, ⟦level⟧")]
    [InlineData("a, ⟦value⟧")]
    public async Task EnumValueClash(string values) =>
        await Mistakes.AssertOnly("MC0503", ("level.yaml", $"type: string\nenum: [{values}]\n"));

    [Theory]
    [InlineData("{type: object, properties: {a: {}}}, ⟦{type: object, properties: {b: {}}}⟧")]
    [InlineData("{type: object, title: A, properties: {a: {}}}, ⟦{type: object, title: A, properties: {b: {}}}⟧")]
    [InlineData("{type: string, maxLength: 2}, ⟦{type: string, minLength: 4}⟧")]
    public async Task UnnamedBranch(string branches)
    {
        await Mistakes.AssertOnly("MC0504", ("choice.yaml", $"oneOf: [{branches}]\n"));
    }

    [Fact]
    public async Task TypeClashOfTwoFiles() =>
        await Mistakes.AssertOnly("MC0505", ("a.yaml", "{type: object, x-csharp-name: Same}"), ("b.yaml", "⟦{type: object, x-csharp-name: Same}⟧"));

    [Fact]
    public async Task TypeClashWithAnInlineType() => await Mistakes.AssertOnly(
        "MC0505",
        ("run.yaml", "type: object\nproperties: {result: {type: object, properties: {a: {}}}}\n"),
        ("run-result.yaml", "⟦type: object⟧\n"));

    [Fact]
    public async Task TypeClashInOneFile() => await Mistakes.AssertOnly(
        "MC0505",
        ("run.yaml", "type: object\nproperties:\n  a: {type: object, properties: {b-c: {type: object, properties: {x: {}}}}}\n  a_b: {type: object, properties: {⟦c⟧: {type: object, properties: {y: {}}}}}\n"));

    [Theory]
    [InlineData("⟦no-ne⟧")]
    [InlineData("⟦any-ne⟧")]
    [InlineData("⟦system⟧")]
    public async Task MarkerClash(string values) => await Mistakes.AssertOnly(
        "MC0506",
        ("t.events.yaml", $"family: F\ntype-parameters: {{TNe: {{values: [{values}]}}}}\ntopics: {{x: 'a.{{TNe}}'}}\nmessages: [{{name: A, schema: a.yaml}}]\n"),
        ("a.yaml", "{type: object}"));
}
