using System.Text;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Roslyn;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Every mistake in a file's YAML or JSON, at its place; beside each what comes close and is none.</summary>
public class ReadingDiagnosticsTests
{
    [Theory]
    [InlineData("a: b⟦:⟧ c\n")]
    [InlineData("a:\n⟦\t⟧b: 1\n")]
    [InlineData("a: ⟦'x\n⟧")]
    [InlineData("a: 1\n b⟦:⟧ 2\n")]
    [InlineData("- a\n⟦b⟧: 1\n")]
    [InlineData("a: ⟦@⟧x\n")]
    [InlineData("a: \"⟦\\⟧q\"\n")]
    [InlineData("a: {b: 1⟦]⟧\n")]
    [InlineData("a: 1\r\nb: ⟦@⟧x\r\n")]
    [InlineData("😀: ⟦@⟧x\n")]
    [InlineData("\uFEFFa: ⟦@⟧x\n")]
    [InlineData("a: [1⟦,⟧ 2\nb: 3\n")]
    public void YamlSyntax(string marked) => AssertReported("MC0101", marked);

    [Theory]
    [InlineData("{\"a\": 1 ⟦\"⟧b\": 2}")]
    [InlineData("{\"a\": 1⟦;⟧}")]
    [InlineData("{\"a\": 1,⟦}⟧")]
    [InlineData("{⟦'⟧a': 1}")]
    [InlineData("{\"a\"⟦,⟧ 1}")]
    [InlineData("{\"a\": ⟦/⟧/ x\n1}")]
    [InlineData("[⟦0⟧1]")]
    [InlineData("[⟦N⟧aN]")]
    [InlineData("[\"⟦\\⟧x\"]")]
    [InlineData("[\"⟦\\⟧ud83d\"]")]
    [InlineData("[⟦\"⟧x\n\"]")]
    [InlineData("[\"x⟦\t⟧\"]")]
    [InlineData("[1,⟦]⟧")]
    [InlineData("1 ⟦2⟧")]
    [InlineData("[1⟦⟧")]
    public void JsonSyntax(string marked) => AssertReported("MC0101", marked, "a.json");

    [Fact]
    public void WhatStandsAboveASyntaxErrorIsKept()
    {
        Node yaml = Files.Read("a.yaml", "a: {b: 1}\nc: [2, 3\nd: @", out _)!;
        Node json = Files.Read("a.json", "{\"a\": {\"b\": 1}, \"c\": [2, 3 4]}", out _)!;

        Assert.Equal("1", yaml["a"]!["b"]!.Text);
        Assert.Equal("1", json["a"]!["b"]!.Text);
        Assert.Equal(["2", "3"], json["c"]!.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("⟦⟧", "a.yaml")]
    [InlineData("⟦⟧# nothing\n", "a.yaml")]
    [InlineData("⟦⟧---\n", "a.yaml")]
    [InlineData("⟦⟧ \n", "a.json")]
    public void Empty(string marked, string path) => AssertReported("MC0102", marked, path);

    [Fact]
    public void AnExplicitNullIsNotEmpty() => Assert.Equal(NodeKind.Null, Files.Yaml("null\n").Kind);

    [Fact]
    public void NotUtf8()
    {
        Marked marked = Marked.From("a: b\nc: ⟦é⟧\n");
        IssueList issues = new("a.yaml");

        DocumentReader.Read("a.yaml", new FileText(marked.Text, Encoding.Latin1), ReadLimits.Default, issues, CancellationToken.None);

        marked.AssertOnly("MC0103", issues.ToEquatableArray());
    }

    [Fact]
    public void Utf8IsUtf8WithAByteOrderMarkOrWithout()
    {
        IssueList issues = new("a.yaml");
        foreach (Encoding encoding in new[] { new UTF8Encoding(true), new UTF8Encoding(false) })
        {
            using MemoryStream stream = new([.. encoding.GetPreamble(), .. encoding.GetBytes("é: 1")]);
            SourceText text = SourceText.From(stream, encoding);
            Assert.Equal("é", DocumentReader.Read("a.yaml", FileText.Of(text), ReadLimits.Default, issues, CancellationToken.None)!.Members[0].Name);
        }

        Assert.Equal(0, issues.Count);
    }

    [Theory]
    [InlineData("⟦⟧a: 'äää'\n", 11)]
    [InlineData("⟦⟧a: '€€€'\n", 14)]
    public void TooLarge(string marked, int limit)
    {
        Marked text = Marked.From(marked);

        Files.Read("a.yaml", text.Text, out EquatableArray<Issue> issues, new ReadLimits(MaxBytes: limit));
        text.AssertOnly("MC0104", issues);

        Assert.NotNull(Files.Read("a.yaml", text.Text, out issues, new ReadLimits(MaxBytes: limit + 1)));
        Assert.Empty(issues);
    }

    [Theory]
    [InlineData("a: [⟦[⟧1]]\n", "a.yaml")]
    [InlineData("a:\n  - ⟦b⟧: 1\n", "a.yaml")]
    [InlineData("a: &x {}\nb:\n  c: ⟦*x⟧\n", "a.yaml")]
    [InlineData("{\"a\": [⟦[⟧1]]}", "a.json")]
    public void TooDeep(string marked, string path)
    {
        Marked text = Marked.From(marked);

        Files.Read(path, text.Text, out EquatableArray<Issue> issues, new ReadLimits(MaxDepth: 2));
        text.AssertOnly("MC0105", issues);

        Files.Read(path, text.Text, out issues, new ReadLimits(MaxDepth: 3));
        Assert.Empty(issues);
    }

    [Fact]
    public void SeveralDocuments() => AssertReported("MC0106", "a: 1\n⟦---⟧\nb: 1\n");

    [Fact]
    public void OneDocumentMayBeMarked() => Files.Yaml("%YAML 1.2\n---\na: 1\n...\n");

    [Theory]
    [InlineData("a: 1\nb: 2\n⟦a⟧: 3\n", "a.yaml")]
    [InlineData("{\"a\": 1, ⟦\"\\u0061\"⟧: 2}", "a.json")]
    public void DuplicateKey(string marked, string path)
    {
        AssertReported("MC0107", marked, path);
        Assert.Equal("1", Files.Read(path, Marked.From(marked).Text, out _)!["a"]!.Text);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void DuplicateKeyAmongMany(int count)
    {
        string many = string.Concat(Enumerable.Range(0, count).Select(number => $"k{number}: {number}\n"));

        AssertReported("MC0107", many + "⟦k3⟧: again\n");
        Assert.Equal(count, Files.Yaml(many).Members.Length);
    }

    [Fact]
    public void KeysDifferByCase() => Assert.Equal(2, Files.Yaml("a: 1\nA: 2\n").Members.Length);

    [Theory]
    [InlineData("? ⟦[a, b]⟧\n: 1\n")]
    [InlineData("? ⟦a: 1⟧\n: 1\n")]
    [InlineData("{⟦[a]⟧: 1}\n")]
    public void KeyIsNoName(string marked) => AssertReported("MC0108", marked);

    [Fact]
    public void AnyPlainScalarIsAName() =>
        Assert.Equal(["404", "1.50", "true", "null", "no", ""], Files.Yaml("404: a\n1.50: b\ntrue: c\nnull: d\nno: e\n'': f\n").Members.Select(member => member.Name));

    [Theory]
    [InlineData("a: ⟦!!binary YQ==⟧\n")]
    [InlineData("a: ⟦!own x⟧\n")]
    public void UnknownTag(string marked) => AssertReported("MC0109", marked);

    [Theory]
    [InlineData("a: ⟦!!int abc⟧\n")]
    [InlineData("a: ⟦!!bool no⟧\n")]
    [InlineData("a: ⟦!!map x⟧\n")]
    public void TagMismatch(string marked) => AssertReported("MC0110", marked);

    [Theory]
    [InlineData("a: !!str 12", NodeKind.String, "12")]
    [InlineData("a: !!int '12'", NodeKind.Integer, "12")]
    [InlineData("a: !!float 12", NodeKind.Number, "12")]
    [InlineData("a: !!bool 'true'", NodeKind.Boolean, "true")]
    [InlineData("a: !!null ''", NodeKind.Null, "")]
    [InlineData("a: ! 12", NodeKind.String, "12")]
    internal void TagsOfTheCoreSchemaCount(string text, NodeKind kind, string value)
    {
        Node read = Files.Yaml(text)["a"]!;
        Assert.Equal((kind, value), (read.Kind, read.Text));
    }

    [Fact]
    public void UnknownAnchor() => AssertReported("MC0111", "a: ⟦*x⟧\nb: &x 1\n");

    [Fact]
    public void AliasCycle() => AssertReported("MC0112", "a: &x\n  b: ⟦*x⟧\n");

    [Fact]
    public void AliasExpansion()
    {
        string laughs = "a0: &a0 [lol]\n" + string.Concat(Enumerable.Range(1, 4).Select(level => Laugh(level, "*a")));
        AssertReported("MC0113", laughs + "a5: [*a4, *a4, *a4, ⟦*a4⟧, *a4]\n");

        static string Laugh(int level, string alias) =>
            $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"{alias}{level - 1}", 10))}]\n";
    }

    [Fact]
    public void AliasExpansionCountsLongTexts()
    {
        string text = $"a: &a {new string('x', 6_400_000 / 100)}\nb: [{string.Join(", ", Enumerable.Repeat("*a", 100))}]\n";
        Files.Read("a.yaml", text, out EquatableArray<Issue> issues);
        Assert.Equal("MC0113", Assert.Single(issues).Rule.Id);
    }

    [Theory]
    [InlineData("<<: ⟦x⟧\na: 1\n")]
    [InlineData("<<: [{b: 1}, ⟦2⟧]\na: 1\n")]
    [InlineData("⟦<<⟧:\na: 1\n")]
    public void MergeIsNoMapping(string marked) => AssertReported("MC0114", marked);

    [Fact]
    public void AQuotedMergeKeyIsAName() => Assert.Equal("x", Files.Yaml("'<<': x\n")["<<"]?.Text);

    [Theory]
    [InlineData("a: ⟦.inf⟧\n")]
    [InlineData("a: ⟦-.INF⟧\n")]
    [InlineData("a: ⟦.NaN⟧\n")]
    public void NotFinite(string marked) => AssertReported("MC0115", marked);

    [Theory]
    [InlineData("a: '.inf'\n")]
    [InlineData("a: .info\n")]
    [InlineData("a: -.nan\n")]
    public void FiniteOrQuoted(string text) => Assert.Equal(NodeKind.String, Files.Yaml(text)["a"]!.Kind);

    private static void AssertReported(string id, string marked, string path = "a.yaml")
    {
        Marked text = Marked.From(marked);
        Files.Read(path, text.Text, out EquatableArray<Issue> issues);
        text.AssertOnly(id, issues);
    }
}
