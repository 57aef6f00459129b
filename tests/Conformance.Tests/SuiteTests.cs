using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>The JSON Schema Test Suite, each draft whose folder is there, through generated code.</summary>
public class SuiteTests
{
    public static TheoryData<string, string, int> Cases() => SuiteRun.Names(SuiteFolder.Path);

    [SuiteTheory]
    [MemberData(nameof(Cases))]
    public void Generated_code_decides_as_the_suite_does(string draft, string name, int occurrence)
    {
        SuiteResult result = SuiteRun.Find(SuiteFolder.Path!, draft, name, occurrence);
        if (KnownExceptions.ReasonOf(draft, name) is null)
        {
            Assert.True(result.Problem is null, result.Problem);
            Assert.True(result.IsRight, $"{result.Test.Data} is decided {result.Decided} by {result.Group.Schema}");
        }
        else
        {
            Assert.False(result.IsRight, "This is decided right now: take it from the list of known exceptions.");
        }
    }

    [SuiteFact]
    public void The_results_are_written_down()
    {
        string page = ResultsTable.Of(Results(SuiteFolder.Path!), Results(SuiteRun.OwnFolder));
        string path = Path.Combine(SuiteFolder.Repository, "docs", "conformance.md");
        if (!File.Exists(path) || File.ReadAllText(path) != page)
        {
            File.WriteAllText(path, page);
        }
    }

    private static List<SuiteResult> Results(string folder) => [.. SuiteReader.DraftsIn(folder).SelectMany(draft => SuiteRun.Of(folder, draft))];
}
