using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MessageContracts.Analyzers.Tests.Material;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>What the help pages show is true.</summary>
public class PageTests
{
    public static TheoryData<string> Ids =>
        [.. Looking.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_sample_is_reported_and_the_right_one_is_not(string id)
    {
        string page = await File.ReadAllTextAsync(Repository.Find($"docs/diagnostics/{id}.md"));
        Compilation contracts = TestProject.Of([.. Files(Assert.Single(Blocks(page, "yaml")))]).Run().AssertClean().Compilation;
        contracts = contracts.WithOptions(contracts.Options.WithOutputKind(OutputKind.ConsoleApplication));
        string[] samples = Blocks(page, "csharp");

        Assert.Equal([id], await Report(contracts, samples[0]));
        Assert.Empty(await Report(contracts, samples[1]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_page_and_the_list_of_releases_agree_with_the_descriptor(string id)
    {
        DiagnosticDescriptor descriptor = Looking.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(known => known.Id == id);
        string page = await File.ReadAllTextAsync(Repository.Find($"docs/diagnostics/{id}.md"));
        string tracked = await File.ReadAllTextAsync(Repository.Find("src/Generator/AnalyzerReleases.Unshipped.md"))
            + await File.ReadAllTextAsync(Repository.Find("src/Generator/AnalyzerReleases.Shipped.md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n{descriptor.DefaultSeverity}, reported by an analyzer.\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", tracked, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_rule_has_one_of_these_ids() => Assert.DoesNotContain(RuleList.All, rule => Ids.Contains(rule.Id));

    private static async Task<IEnumerable<string>> Report(Compilation contracts, string sample)
    {
        // A page shows what matters; a program around a type it declares would only be in the way.
        string program = sample.Contains("struct", StringComparison.Ordinal) ? sample + "\nstatic class Program { static void Main() { } }" : sample;
        ImmutableArray<Diagnostic> found = await Looking.AtProgram(contracts, program);
        return found.Select(diagnostic => diagnostic.Id);
    }

    private static string[] Blocks(string page, string language) =>
        [.. Regex.Matches(page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static IEnumerable<(string Path, string Text)> Files(string block) =>
        Regex.Split(block, "^# (?=.*\\.yaml$)", RegexOptions.Multiline).Skip(1).Select(part => part.Split('\n', 2)).Select(part => (part[0], part[1]));
}
