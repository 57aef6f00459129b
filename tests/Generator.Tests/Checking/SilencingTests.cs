using System.Globalization;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Tests.Checking;

/// <summary>What silences diagnostics in files, and what is wrong with that.</summary>
public class SilencingTests
{
    [Theory]
    [InlineData("type: object\nicon: a # contracts: disable MC0207 - our site reads it\n")]
    [InlineData("type: object\n# contracts: disable MC0207 - our site reads it\nicon: a\n")]
    [InlineData("type: object\n# contracts: disable MC0207 - our site reads it\n\n# and another comment\nicon: a\n")]
    [InlineData("# contracts: disable MC0207 - our site reads them\ntype: object\nicon: a\nbanner: b\n")]
    [InlineData("# yaml-language-server: x\n# contracts: disable MC0207 – our site reads it\n---\ntype: object\nicon: a\n")]
    [InlineData("---\n# contracts: disable MC0207 — our site reads it\ntype: object\nicon: a\n")]
    [InlineData("type: object\nproperties:\n  b:\n    # contracts: disable MC0207, MC0234: both are for the site\n    {type: string, icon: a, default: 1}\n")]
    [InlineData("type: object\n#contracts:  disable  MC0207 -- our site reads it\nicon: a\n")]
    [InlineData("{type: object, # a comment in between\n icon: a}  # contracts: disable MC0207 - our site reads it\n")]
    [InlineData("\uFEFFtype: object\r\n# contracts: disable MC0207 - our site reads it\r\nicon: a\r\n")]
    [InlineData("description: |\n  text # with a hash\n# contracts: disable MC0207 - our site reads it\nicon: a\n")]
    [InlineData("icon: | # contracts: disable MC0207 - our site reads it\n  a\n")]
    [InlineData("allOf:\n# contracts: disable MC0207 - our site reads it\n- icon: a\n")]
    public async Task ACommentWithAReasonSilences(string text) =>
        Assert.Empty(await Mistakes.Of(TestProject.Of(("order.yaml", text))));

    /// <summary>Another line, another id, a text that only looks like a comment.</summary>
    [Theory]
    [InlineData("type: object # contracts: disable MC0207 - our site reads it\n⟦icon⟧: a\n")]
    [InlineData("type: object\n# contracts: disable MC0220 - our site reads it\n⟦icon⟧: a\n")]
    [InlineData("type: object\n⟦icon⟧: 'a # contracts: disable MC0207 - our site reads it'\n")]
    [InlineData("type: object\ndescription: |\n  # contracts: disable MC0207 - our site reads it\n⟦icon⟧: a\n")]
    [InlineData("type: object\n# Contracts disable MC0207 - our site reads it\n⟦icon⟧: a\n")]
    [InlineData("type: object\n⟦icon⟧: a#contracts:disable\n")]
    [InlineData("type: object\n⟦icon⟧: \"a\n   # contracts: disable MC0207 - our site reads it\"\n")]
    public async Task WhatIsNoCommentForItDoesNotSilence(string marked) => await Mistakes.AssertOnly("MC0207", ("order.yaml", marked));

    [Theory]
    [InlineData("type: object\n# contracts: ⟦disabled MC0207 - reason⟧\ntitle: a\n")]
    [InlineData("type: object\n# contracts: ⟦ignore MC0207 - reason⟧\ntitle: a\n")]
    [InlineData("type: object\n# contracts: disable ⟦- reason⟧\ntitle: a\n")]
    [InlineData("type: object\n# contracts: disable MC0207, ⟦- reason⟧\ntitle: a\n")]
    [InlineData("type: object\n# contracts: disable MC0207 ⟦our site reads it⟧\ntitle: a\n")]
    [InlineData("type: object\n# contracts: disabl⟦e⟧\ntitle: a\n")]
    public async Task ACommentThatCannotBeRead(string marked) => await Mistakes.AssertOnly("MC0801", ("order.yaml", marked));

    [Theory]
    [InlineData("type: object\nicon: a # contracts: ⟦disable MC0207⟧\n")]
    [InlineData("type: object\nicon: a # contracts: ⟦disable MC0207 -⟧\n")]
    [InlineData("# contracts: ⟦disable MC0207 –⟧\ntype: object\nicon: a\n")]
    public async Task ACommentWithoutReasonSilencesAndIsReported(string marked) => await Mistakes.AssertOnly("MC0802", ("order.yaml", marked));

    [Theory]
    [InlineData("MC0277", "so this silences nothing. Did you mean 'MC0207'? Correct")]
    [InlineData("mc0207", "so this silences nothing. Did you mean 'MC0207'? Correct")]
    [InlineData("CS0246", "so this silences nothing. Correct")]
    [InlineData("MC0601", "so this silences nothing. It is reported in C# and silenced there. Correct")]
    public async Task AnUnknownId(string id, string says) => Assert.Contains(
        says, await Mistakes.AssertOnly("MC0803", ("order.yaml", $"type: object\ntitle: a # contracts: disable ⟦{id}⟧ - reason\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("MC0501")]
    [InlineData("MC0101")]
    [InlineData("MC0805")]
    public async Task WhatCannotBeSilenced(string id) => await Mistakes.AssertOnly("MC0804", ("order.yaml", $"# contracts: disable ⟦{id}⟧ - reason\ntype: object\n"));

    [Theory]
    [InlineData("type: object\ntitle: a # contracts: disable ⟦MC0207⟧ - reason\n", "on line 2")]
    [InlineData("# contracts: disable ⟦MC0207⟧ - reason\ntype: object\n", "in this file")]
    [InlineData("type: object\n# contracts: disable ⟦MC0207⟧ - reason\n", "below")]
    public async Task ACommentThatSilencesNothing(string marked, string says) => Assert.Contains(
        says, await Mistakes.AssertOnly("MC0805", ("order.yaml", marked)), StringComparison.Ordinal);

    [Fact]
    public async Task EventTablesAndExamplesInYamlHaveSuchCommentsToo() => Assert.Empty(await Mistakes.Of(TestProject.Of(
        ("shop.events.yaml", "family: Shop\nmessages:\n- {name: Order, schema: order.yaml, topic: order}\n# contracts: disable MC0411 - they come next month\n- {files: '{x}.made.yaml', topic: x}\n"),
        ("order.yaml", "type: integer\n"),
        ("examples/order.yaml", "# contracts: disable MC0701 - shows what is refused\ntext\n"))));

    /// <summary>A text that is no YAML has its own mistake; its comments do no harm.</summary>
    [Fact]
    public async Task ABrokenFileIsToldOnce() =>
        await Mistakes.AssertOnly("MC0101", ("order.yaml", "type: object\nicon: a # contracts: disable MC0207 - our site reads it\ntitle: a⟦:⟧ b\n"));

    /// <summary>The library's scanner does not end by itself on a text with a mistake.</summary>
    [Theory]
    [InlineData("icon: a#contracts: disable MC0207 - x\n")]
    [InlineData("icon: a#b: c # contracts: disable MC0207 - x\n")]
    [InlineData("# contracts:")]
    [InlineData("# contracts: disable MC0207 - x\n\"")]
    [InlineData("[ # contracts: disable MC0207 - x\n")]
    public async Task BrokenTextsEnd(string text) => Assert.NotEmpty(await Mistakes.All(TestProject.Of(("order.yaml", text))));

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("Warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task AnOptionOfAFileSetsItsSeverity(string value, DiagnosticSeverity? severity)
    {
        TestProject project = TestProject.Of(("order.yaml", "icon: a\n"), ("other.yaml", "icon: a\n")).SetFor("order.yaml", "message_contracts.mc0207.severity", value);

        Diagnostic[] found = [.. (await Mistakes.All(project)).Where(diagnostic => diagnostic.Id == "MC0207")];

        Assert.Equal(severity, found.FirstOrDefault(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith("/order.yaml", StringComparison.Ordinal))?.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, found.Single(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith("/other.yaml", StringComparison.Ordinal)).Severity);
    }

    [Fact]
    public async Task AnOptionSilencesInJson() =>
        Assert.Empty(await Mistakes.Of(TestProject.Of(("order.json", """{ "icon": "a" }""")).SetFor("order.json", "message_contracts.MC0207.severity", "none")));

    [Theory]
    [InlineData("MC0207", "eror", "MC0806", "sets 'message_contracts.MC0207.severity' to 'eror', which is no severity")]
    [InlineData("MC0277", "none", "MC0807", "'message_contracts.MC0277.severity' is set, but there is no such diagnostic, so it has no effect. Did you mean 'MC0207'?")]
    [InlineData("MC0605", "none", "MC0807", "It is reported in C#")]
    [InlineData("MC0501", "none", "MC0804", "MC0501, for which an .editorconfig sets a severity, costs a type")]
    public async Task AWrongOptionIsReportedInTheFirstFileAlone(string id, string value, string reported, string says)
    {
        string key = $"message_contracts.{id}.severity";
        TestProject project = TestProject.Of(("a.yaml", "type: object\n"), ("b.yaml", "type: object\n")).SetFor("a.yaml", key, value).SetFor("b.yaml", key, value);

        Diagnostic diagnostic = Assert.Single(await Mistakes.Of(project));

        Assert.Equal(reported, diagnostic.Id);
        Assert.EndsWith("/a.yaml", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Contains(says, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
