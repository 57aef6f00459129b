using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Roslyn;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>What holds for every text.</summary>
public class ReadingPropertyTests
{
    // Characters that mean something to YAML, JSON or templates, and some that do not.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("{", "}", "[", "]", ":", ": ", ",", "- ", "\n", "\n  ", "\r\n", "\t", "'", "\"", "\\", "\\u", "&a ", "*a", "<<: ", "!!int ", "| ", "> ", "? ", "---\n", "#", "%", "{}", "0x", ".5", "1e", "null", "true"),
        Gen.Elements("a", "type", "properties", "required", "enum", "$ref", "family", "messages", "topics", "files", "checks", "rename", "values", "😀", "\u2028", "\uFEFF", "\0", "\uD800"))
        .ArrayOf().Select(string.Concat);

    [Fact]
    public void NoTextThrows() => ForAll(Texts, text =>
    {
        foreach (string path in new[] { "a.yaml", "a.json", "a.events.yaml" })
        {
            IssueList issues = new(path);
            Node? root = Files.Read(path, text, out EquatableArray<Issue> readingIssues);
            SchemaParser.Parse(path, path, root, issues);
            EventTableParser.Parse(path, path, root, issues);
            foreach (Issue issue in readingIssues.Concat(issues.ToEquatableArray()))
            {
                Assert.InRange(issue.Span.Start + issue.Span.Length, issue.Span.Start, text.Length);
                _ = issue.ToDiagnostic();
            }
        }
    });

    [Fact]
    public void JsonIsReadAsTheFrameworkReadsIt() => ForAll(JsonGenerator.Texts, text =>
    {
        using JsonDocument expected = JsonDocument.Parse(text);
        Assert.Equal(JsonGenerator.Canonical(expected.RootElement), JsonLiterals.From(Files.Json(text)).Json);
    });

    [Fact]
    public void WhatIsNoJsonIsRefusedAsTheFrameworkRefusesIt() => ForAll(JsonGenerator.BrokenTexts, text =>
    {
        bool isJson = JsonGenerator.IsJson(text);
        Files.Read("a.json", text, out EquatableArray<Issue> issues);
        Assert.Equal(isJson, !issues.Any(issue => issue.Rule.Id is "MC0101" or "MC0102"));
    });

    [Fact]
    public void JsonReadAsYamlIsTheSame() => ForAll(JsonGenerator.Texts, text =>
        Assert.Equal(JsonLiterals.From(Files.Json(text)).Json, JsonLiterals.From(Files.Yaml(text)).Json));

    private static void ForAll(Gen<string> texts, Action<string> holds) =>
        Prop.ForAll(texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(40));
}
