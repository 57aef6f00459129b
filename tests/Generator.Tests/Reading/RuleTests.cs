using System.Text.RegularExpressions;
using MessageContracts.Generator.Checking.Silencing;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Rules, help pages and release tracking agree, and what a page shows is true.</summary>
public class RuleTests
{
    // Their samples would be too large, or no text.
    private static readonly HashSet<string> DescribedOnly = ["MC0103", "MC0104", "MC0105", "MC0113", "MC0806", "MC0807"];

    private static readonly Rule[] Rules = [.. RuleList.All];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    public static TheoryData<string> IdsWithSamples => [.. Rules.Select(rule => rule.Id).Where(id => !DescribedOnly.Contains(id))];

    [Fact]
    public void IdsAreDistinct() => Assert.Distinct(Rules.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void EachHasAPageThatAgreesWithIt(string id)
    {
        Rule rule = Find(id);
        string reporter = rule.CostsTypes ? "the generator" : "an analyzer";

        Assert.StartsWith($"# {id}: {rule.Title}\n\n{rule.Severity}, reported by {reporter}.\n", Page(id), StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", rule.HelpLink, StringComparison.Ordinal);
    }

    /// <summary>Each page says how to silence it: for a project, and where that can be, for some files and for a line.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void EachPageSaysHowToSilenceIt(string id)
    {
        string page = Page(id);

        Assert.Contains($"dotnet_diagnostic.{id}.severity = none", page, StringComparison.Ordinal);
        Assert.Equal(!Find(id).CostsTypes, page.Contains($"message_contracts.{id}.severity = none", StringComparison.Ordinal));
        Assert.Equal(Silencer.CanSilence(Find(id)), page.Contains($"    # contracts: disable {id} - why", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EachIsTracked(string id)
    {
        Rule rule = Find(id);
        string tracked = File.ReadAllText(Repository.Find("src/Generator/AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Repository.Find("src/Generator/AnalyzerReleases.Shipped.md"));

        string severity = rule.Severity == RuleSeverity.Suggestion ? "Info" : $"{rule.Severity}";
        Assert.Contains($"\n{id} | {rule.Category} | {severity} | {rule.Title}", tracked, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsWithSamples))]
    public async Task TheWrongSampleIsReportedAndTheRightOneIsNot(string id)
    {
        string[] samples = [.. Regex.Matches(Page(id), "```yaml\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

        Assert.Equal(2, samples.Length);
        Assert.Equal([id], await Report(id, samples[0]));
        Assert.Empty(await Report(id, samples[1]));
    }

    private static Rule Find(string id) => Rules.Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Repository.Find($"docs/diagnostics/{id}.md"));

    private static async Task<IEnumerable<string>> Report(string id, string sample)
    {
        if (IsOfSeveralFiles(id))
        {
            return (await Mistakes.Of(TestProject.Of([.. SampleFiles(sample)]), id)).Select(diagnostic => diagnostic.Id);
        }

        if (id.StartsWith("MC023", StringComparison.Ordinal))
        {
            return (await Mistakes.Of(TestProject.Of(("sample.yaml", sample)))).Select(diagnostic => diagnostic.Id);
        }

        if (id.StartsWith("MC03", StringComparison.Ordinal))
        {
            Files.Table(sample, out EquatableArray<Issue> tableIssues);
            return tableIssues.Select(issue => issue.Rule.Id);
        }

        Files.Schema(sample, out EquatableArray<Issue> issues);
        return issues.Select(issue => issue.Rule.Id).Where(found => found != "MC0207" || id == found);
    }

    private static bool IsOfSeveralFiles(string id) => string.CompareOrdinal(id, "MC0400") > 0;

    /// <summary>A sample of several files: each starts with a comment that is its name.</summary>
    private static IEnumerable<(string Path, string Text)> SampleFiles(string sample) =>
        Regex.Split(sample, "^# (?=.*\\.(?:yaml|json)$)", RegexOptions.Multiline).Skip(1)
            .Select(part => part.Split('\n', 2))
            .Select(part => (part[0], part[1]));
}
