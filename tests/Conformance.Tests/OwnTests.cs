using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>
/// Tests of ours, in the suite's form (<c>Own/*/*.json</c>), written from the specifications: how keywords come together, which the suite
/// hardly looks at, and every keyword of the drafts that the suite may not be at hand for.
/// </summary>
public class OwnTests
{
    public static TheoryData<string, string, int> Cases() => SuiteRun.Names(SuiteRun.OwnFolder);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_code_decides_as_the_draft_says(string draft, string name, int occurrence)
    {
        SuiteResult result = SuiteRun.Find(SuiteRun.OwnFolder, draft, name, occurrence);
        result.AssertRight(result.Emitted);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_interpreter_decides_as_the_draft_says(string draft, string name, int occurrence)
    {
        SuiteResult result = SuiteRun.Find(SuiteRun.OwnFolder, draft, name, occurrence);
        result.AssertRight(result.Interpreted);
    }
}
