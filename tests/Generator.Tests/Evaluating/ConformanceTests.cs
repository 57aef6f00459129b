using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>
/// The interpreter decides every test of the JSON Schema test suite as the suite says, but for those that
/// <c>tests/Data/interpreter-conformance.tsv</c> names, each with its reason. One that is listed and passes has to leave the list.
/// </summary>
public class ConformanceTests
{
    private const string Suite = "json-schema-test-suite/draft7";

    [CorpusFact(Suite)]
    public void EveryTestPassesUnlessListed()
    {
        Dictionary<string, string> listed = File.ReadLines(Repository.Find("tests/Data/interpreter-conformance.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        HashSet<string> failing = [.. SuiteTest.Below(Corpora.Find(Suite)!).Where(test => !test.Passes()).Select(test => test.Name)];

        Complaint.AssertNone(failing.Where(name => !listed.ContainsKey(name)).Select(name => "fails: " + name)
            .Concat(listed.Keys.Where(name => !failing.Contains(name)).Select(name => "passes now, take it from the list: " + name)));
        Assert.All(listed.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void TestsOfOursPassInEveryDraft() =>
        Complaint.AssertNone(SuiteTest.Below(Repository.Find("tests/Conformance.Tests/Own")).Where(test => !test.Passes()).Select(test => test.Name));
}
