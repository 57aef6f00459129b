using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>Tests of ours, in the suite's form (<c>Own/*.json</c>): how keywords come together, which the suite hardly looks at.</summary>
public class CombinationTests
{
    public static TheoryData<string> Cases() =>
    [
        .. SuiteReader.ReadFolder(SuiteRun.OwnFolder).SelectMany(group => group.Tests.Select(test => $"{group.File}: {group.Description}: {test.Description}")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_code_decides_combinations_as_draft_07_does(string name)
    {
        SuiteResult result = SuiteRun.Own.Single(result => result.Name == name);
        Assert.True(result.Problem is null, result.Problem);
        Assert.True(result.IsRight, $"{result.Test.Data} is decided {result.Decided} by {result.Group.Schema.GetRawText()}");
    }
}
