using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>The JSON Schema Test Suite, each draft whose folder is there, through generated code and through the interpreter.</summary>
public class SuiteTests
{
    public static TheoryData<string, string, int> Cases() => SuiteRun.Names(SuiteFolder.Path);

    [SuiteTheory]
    [MemberData(nameof(Cases))]
    public void Generated_code_decides_as_the_suite_does(string draft, string name, int occurrence) =>
        AssertDecided(SuiteRun.Find(SuiteFolder.Path!, draft, name, occurrence), result => result.Emitted);

    [SuiteTheory]
    [MemberData(nameof(Cases))]
    public void The_interpreter_decides_as_the_suite_does(string draft, string name, int occurrence) =>
        AssertDecided(SuiteRun.Find(SuiteFolder.Path!, draft, name, occurrence), result => result.Interpreted);

    [SuiteFact]
    public void Required_tests_are_no_exceptions() =>
        Assert.All(KnownExceptions.All, known => Assert.StartsWith("optional/", known.Name, StringComparison.Ordinal));

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

    private static void AssertDecided(SuiteResult result, Func<SuiteResult, Verdict> execution)
    {
        if (KnownExceptions.ReasonOf(result.Group.Draft, result.Name) is null)
        {
            result.AssertRight(execution(result));
        }
        else
        {
            Assert.False(result.IsRight(execution(result)), "This is decided right now: take it from the list of known exceptions.");
        }
    }

    private static List<SuiteResult> Results(string folder) => [.. SuiteReader.DraftsIn(folder).SelectMany(draft => SuiteRun.Of(folder, draft))];
}
