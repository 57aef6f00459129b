using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>The JSON Schema Test Suite for draft-07, through generated code.</summary>
public class DraftSevenTests
{
    public static TheoryData<string, int> Cases()
    {
        TheoryData<string, int> cases = [];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (SuiteGroup group in SuiteReader.Read("draft7"))
        {
            foreach (SuiteTest test in group.Tests)
            {
                string name = $"{group.File}: {group.Description}: {test.Description}";
                seen[name] = seen.GetValueOrDefault(name) + 1;
                cases.Add(name, seen[name]);
            }
        }

        return cases;
    }

    [SuiteTheory]
    [MemberData(nameof(Cases))]
    public void Generated_code_decides_as_the_suite_does(string name, int occurrence)
    {
        SuiteResult result = SuiteRun.Draft7.Where(result => result.Name == name).ElementAt(occurrence - 1);
        if (KnownExceptions.ReasonOf(name) is null)
        {
            Assert.True(result.Problem is null, result.Problem);
            Assert.True(result.IsRight, $"{result.Test.Data} is decided {result.Decided} by {result.Group.Schema.GetRawText()}");
        }
        else
        {
            Assert.False(result.IsRight, "This is decided right now: take it from the list of known exceptions.");
        }
    }

    [SuiteFact]
    public void The_results_are_written_down()
    {
        string page = ResultsTable.Of(SuiteRun.Draft7);
        string path = Path.Combine(SuiteFolder.Repository, "docs", "conformance.md");
        if (!File.Exists(path) || File.ReadAllText(path) != page)
        {
            File.WriteAllText(path, page);
        }
    }
}
