using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Reading;

namespace MessageContracts.Generator.Tests.Events;

/// <summary>Every mistake in an event table, at its place; <see cref="EventTableParserTests"/> has what is right.</summary>
public class EventTableDiagnosticsTests
{
    [Theory]
    [InlineData("⟦- a⟧\n")]
    [InlineData("⟦Koji⟧\n")]
    public void NotATable(string marked) => AssertOnly("MC0301", marked);

    [Theory]
    [InlineData("⟦messages⟧: []\nfill: {}\n")]
    [InlineData("⟦{}⟧\n")]
    public void FamilyMissing(string marked) => AssertOnly("MC0302", marked);

    [Theory]
    [InlineData("family: ⟦Fedora-CI⟧\n")]
    [InlineData("family: ⟦''⟧\n")]
    [InlineData("family: ⟦A.B⟧\n")]
    public void InvalidFamily(string marked) => AssertOnly("MC0303", marked);

    [Theory]
    [InlineData("messages: [{name: ⟦1a⟧, schema: a.yaml}]\n")]
    [InlineData("type-parameters: {TA: {values: [⟦'--'⟧]}}\n")]
    public void InvalidName(string marked) => AssertReported("MC0303", marked);

    [Theory]
    [InlineData("⟦messags⟧: []\n", "Did you mean 'messages'?")]
    [InlineData("messages: [{⟦file⟧: x, files: y}]\n", "Did you mean 'files'?")]
    [InlineData("type-parameters: {TA: {⟦value⟧: [a]}}\n", "Did you mean 'values'?")]
    [InlineData("segments: {⟦max_bytes⟧: 255}\n", "Did you mean 'max-bytes'?")]
    [InlineData("options: {a: {default: x, ⟦what⟧: y}}\n", "Known are 'default', 'description'.")]
    public void UnknownKey(string marked, string says) =>
        Assert.Contains(says, AssertReported("MC0304", marked), StringComparison.Ordinal);

    [Theory]
    [InlineData("messages: ⟦{}⟧\n")]
    [InlineData("messages: [⟦a⟧]\n")]
    [InlineData("messages: [{files: ⟦1⟧}]\n")]
    [InlineData("messages: [{name: A, schema: ⟦[]⟧}]\n")]
    [InlineData("messages: [{name: ⟦true⟧, schema: a.yaml}]\n")]
    [InlineData("type-parameters: ⟦[]⟧\n")]
    [InlineData("type-parameters: {TA: ⟦x⟧}\n")]
    [InlineData("type-parameters: {TA: {values: ⟦a⟧}}\n")]
    [InlineData("type-parameters: {TA: {values: [⟦1⟧]}}\n")]
    [InlineData("type-parameters: {TA: {optional: ⟦yes⟧}}\n")]
    public void WrongDeclaration(string marked) => AssertReported("MC0305", marked);

    [Fact]
    public void FamilyOfTheWrongKind() => AssertOnly("MC0305", "family: ⟦[a]⟧\n");

    [Theory]
    [InlineData("field-names: ⟦3⟧\n")]
    [InlineData("options: ⟦[]⟧\n")]
    [InlineData("options: {a: ⟦[]⟧}\n")]
    [InlineData("options: {a: ⟦{}⟧}\n")]
    [InlineData("topics: {umb: ⟦1⟧}\n")]
    [InlineData("segments: {replace: {⟦ab⟧: _}}\n")]
    [InlineData("segments: {replace: {a: ⟦1⟧}}\n")]
    [InlineData("segments: {max-bytes: ⟦0⟧}\n")]
    [InlineData("segments: {max-bytes: ⟦many⟧}\n")]
    [InlineData("messages: [{name: A, schema: a.yaml, headers: {a: ⟦[]⟧}}]\n")]
    [InlineData("messages: [{files: '{a}', rename: {a: ⟦b⟧}}]\n")]
    [InlineData("fill: ⟦now⟧\n")]
    [InlineData("checks: ⟦'{a} equals {b}'⟧\n")]
    [InlineData("checks: [⟦1⟧]\n")]
    public void WrongSetting(string marked) => AssertReported("MC0306", marked);

    [Theory]
    [InlineData("type-parameters: {⟦Namespace⟧: {}}\n")]
    [InlineData("type-parameters: {⟦Tnamespace⟧: {}}\n")]
    [InlineData("type-parameters: {⟦T⟧: {}}\n")]
    [InlineData("type-parameters: {⟦TA-B⟧: {}}\n")]
    public void InvalidTypeParameter(string marked) => AssertReported("MC0307", marked);

    [Fact]
    public void ValueMismatch() => AssertReported("MC0308", "type-parameters: {TA: {pattern: '^[a-z]+$', values: [a, ⟦B⟧]}}\n");

    [Theory]
    [InlineData("type-parameters: {TA: {values: [osci, ⟦osci⟧]}}\n")]
    [InlineData("type-parameters: {TA: {values: [a-b, ⟦a_b⟧]}}\n")]
    public void ValueClash(string marked) => AssertReported("MC0309", marked);

    [Theory]
    [InlineData("field-names: ⟦'[a-'⟧\n")]
    [InlineData("type-parameters: {TA: {pattern: ⟦'(a'⟧, values: [b]}}\n")]
    public void InvalidPattern(string marked) => AssertReported("MC0310", marked);

    [Theory]
    [InlineData("topics: {umb: 'a.⟦{⟧b'}\n")]
    [InlineData("topics:\n  umb: a.b⟦}⟧.c\n")]
    [InlineData("topics:\n  umb: \"⟦{⟧a{b}\"\n")]
    [InlineData("topics:\n  umb: ⟦'it''s {a'⟧\n")]
    [InlineData("messages: [{name: A, schema: a.yaml, topic: '{a}⟦}⟧'}]\n")]
    [InlineData("messages: [{name: A, schema: a.yaml, headers: {h: 'x⟦{⟧'}}]\n")]
    public void UnbalancedBrace(string marked) => AssertReported("MC0311", marked);

    [Theory]
    [InlineData("topics: {umb: 'a.⟦{⟧}.b'}\n")]
    [InlineData("topics: {umb: 'a.⟦{⟧ }.b'}\n")]
    public void EmptyPlaceholder(string marked) => AssertReported("MC0312", marked);

    [Theory]
    [InlineData("messages: [{files: '{a.b}.⟦{⟧c'}]\n")]
    [InlineData("messages: [{files: '⟦{⟧}.yaml'}]\n")]
    [InlineData("messages: [{files: '{a}⟦{⟧b}.yaml'}]\n")]
    [InlineData("messages: [{files: '{a}.⟦{⟧a}.yaml'}]\n")]
    public void InvalidFiles(string marked) => AssertReported("MC0313", marked);

    [Theory]
    [InlineData("messages: [⟦{name: A}⟧]\n", "no 'schema'")]
    [InlineData("messages: [⟦{schema: a.yaml}⟧]\n", "no 'name'")]
    [InlineData("messages:\n  - ⟦topic: a⟧\n", "neither")]
    [InlineData("messages:\n  - ⟦files⟧: a.yaml\n    name: A\n", "both")]
    public void IncompleteMessage(string marked, string says) =>
        Assert.Contains(says, AssertReported("MC0314", marked), StringComparison.Ordinal);

    [Fact]
    public void DuplicateMessage() =>
        Assert.Contains("(line 3)", AssertReported("MC0315", "messages:\n  - {name: A, schema: a.yaml}\n  - {name: ⟦A⟧, schema: b.yaml}\n"), StringComparison.Ordinal);

    [Fact]
    public void UnknownRenamePart() => AssertReported("MC0316", "messages: [{files: '{artifact}.yaml', rename: {⟦artifcat⟧: {a: b}}}]\n");

    [Theory]
    [InlineData("checks: ['{a} ⟦i⟧s {b}']\n")]
    [InlineData("checks: ['⟦a⟧ equals {b}']\n")]
    [InlineData("checks: ['{a} equals ⟦{⟧}']\n")]
    [InlineData("checks: ['{a} equals ⟦{⟧b']\n")]
    [InlineData("checks: ['{a} ⟦u⟧p to second dot equals {b}']\n")]
    [InlineData("checks: ['{a} equals {b} ⟦o⟧r so']\n")]
    public void InvalidCheck(string marked) => AssertReported("MC0317", marked);

    [Fact]
    public void TopicTwice() => AssertReported("MC0318", "messages: [{name: A, schema: a.yaml, topics: {u: a}, ⟦topic⟧: b}]\n");

    /// <summary>The first mistake in a table that has a family.</summary>
    private static string AssertReported(string id, string marked) => AssertOnly(id, "family: Koji\n" + marked);

    private static string AssertOnly(string id, string marked)
    {
        Marked text = Marked.From(marked);
        Files.Table(text.Text, out EquatableArray<Issue> issues);
        return text.AssertOnly(id, issues).Message;
    }
}
