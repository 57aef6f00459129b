using Microsoft.CodeAnalysis;
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

    [Fact]
    public async Task WhatIsQuotedStaysOnTheMessagesLine()
    {
        string message = await Mistakes.AssertOnly("MC0503", ("level.yaml", "type: string\nenum: [a b, ⟦\"a\\nb\"⟧]\n"));

        Assert.StartsWith("The value 'a␊b' would become the member 'AB'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: object, properties: {a: {}}, required: [a]}, ⟦{type: object, properties: {b: {}}, additionalProperties: false}⟧")]
    [InlineData("{type: object, title: A, properties: {a: {}}, required: [a]}, ⟦{type: object, title: A, properties: {b: {}}, additionalProperties: false}⟧")]
    [InlineData("{type: string, maxLength: 2}, ⟦{type: string, minLength: 4}⟧")]
    public async Task UnnamedBranch(string branches)
    {
        await Mistakes.AssertOnly("MC0504", ("choice.yaml", $"oneOf: [{branches}]\n"));
    }

    [Theory]
    [InlineData("{type: [integer, boolean]}, ⟦{type: [array, string]}⟧")]
    [InlineData("{anyOf: [{type: array}, {type: integer}]}, ⟦{type: [boolean, string]}⟧")]
    [InlineData("{anyOf: [{enum: [c, d]}, ⟦{enum: [e, f]}⟧]}, {type: integer}")]
    [InlineData("{anyOf: [{title: X, type: object, properties: {a: {const: 1}}, required: [a]}, ⟦{title: X, type: object, properties: {a: {const: 2}}, required: [a]}⟧]}, {type: string}")]
    public async Task UnnamedBranchOfATypeOfItsOwn(string branches)
    {
        string marked = $"anyOf: [{branches}]\n";
        TestProject project = TestProject.Of(("choice.yaml", marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal)));

        Diagnostic error = Assert.Single(await Mistakes.Of(project), found => found.Severity == DiagnosticSeverity.Error);

        Assert.Equal(("MC0504", marked.IndexOf('⟦', StringComparison.Ordinal)), (error.Id, error.Location.SourceSpan.Start));
        Assert.Empty(project.Run().Complaints());
    }

    [Fact]
    public async Task TypeClashOfTwoFiles() =>
        await Mistakes.AssertOnly("MC0505", ("a.yaml", "{type: object, x-csharp-name: Same}"), ("b.yaml", "{type: object, ⟦x-csharp-name⟧: Same}"));

    [Fact]
    public async Task TypeClashWithAnInlineType() => await Mistakes.AssertOnly(
        "MC0505",
        ("run.yaml", "type: object\nproperties: {result: {type: object, properties: {a: {}}}}\n"),
        ("run-result.yaml", "⟦type⟧: object\n"));

    [Fact]
    public async Task TypeClashInOneFile() => await Mistakes.AssertOnly(
        "MC0505",
        ("run.yaml", "type: object\nproperties:\n  a: {type: object, properties: {b-c: {type: object, properties: {x: {}}}}}\n  a_b: {type: object, properties: {⟦c⟧: {type: object, properties: {y: {}}}}}\n"));

    [Theory]
    [InlineData("⟦no-ne⟧")]
    [InlineData("⟦any-ne⟧")]
    [InlineData("⟦system⟧")]
    [InlineData("⟦f-topics⟧")]
    [InlineData("⟦i-ne⟧")]
    public async Task MarkerClash(string values) => await Mistakes.AssertOnly(
        "MC0506",
        ("t.events.yaml", $"family: F\ntype-parameters: {{TNe: {{values: [{values}]}}}}\ntopics: {{x: 'a.{{TNe}}'}}\nmessages: [{{name: A, schema: a.yaml}}]\n"),
        ("a.yaml", "{type: object}"));

    [Fact]
    public async Task MarkerClashWithAValueOfAnotherParameter() => await Mistakes.AssertOnly(
        "MC0506",
        ("t.events.yaml", "family: F\ntype-parameters: {TNe: {values: [eu]}, TTo: {values: [⟦eu⟧]}}\ntopics: {x: 'a.{TNe}.{TTo}'}\nmessages: [{name: A, schema: a.yaml}]\n"),
        ("a.yaml", "{type: object}"));

    [Fact]
    public async Task MarkerClashWithASchemaThatOthersReferTo() => await Mistakes.AssertOnly(
        "MC0506",
        ("t.events.yaml", "family: F\ntype-parameters: {TNe: {values: [⟦eu⟧, us]}}\ntopics: {x: 'a.{TNe}'}\nmessages: [{name: A, schema: a.yaml}]\n"),
        ("a.yaml", "{type: object, properties: {region: {$ref: eu.yaml}}}"),
        ("eu.yaml", "{type: object, properties: {name: {type: string}}}"));

    [Theory]
    [InlineData("⟦main⟧: a", "main: '{main}.b'")]
    [InlineData("a-b: a, ⟦a_b⟧: a", "main: '{a-b}.{a_b}'")]
    [InlineData("o: a", "a-b: '{o}.b', ⟦A-b⟧: '{o}.c'")]
    [InlineData("o: a", "⟦f-topics⟧: '{o}.b'")]
    [InlineData("⟦equals⟧: a", "main: '{equals}.b'")]
    public async Task TopicNameClash(string options, string topics)
    {
        await Mistakes.AssertOnly("MC0507", ("t.events.yaml", Table(options, topics)), ("a.yaml", "{type: object}"));
        TestProject.Of(("t.events.yaml", Table("o: a", "main: '{o}.b', other: '{o}.c'")), ("a.yaml", "{type: object}")).Run().AssertClean();
    }

    private static string Table(string options, string topics) =>
        $"family: F\noptions: {{{options}}}\ntopics: {{{topics}}}\nmessages: [{{name: A, schema: a.yaml}}]\n";
}
