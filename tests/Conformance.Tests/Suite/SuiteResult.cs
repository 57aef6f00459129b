namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>What became of one test in both executions.</summary>
internal sealed record SuiteResult(SuiteGroup Group, SuiteTest Test, Verdict Emitted, Verdict Interpreted)
{
    /// <summary>Such as <c>optional/format/date: validation of date strings: a valid date string</c>.</summary>
    public string Name { get; } = NameOf(Group, Test);

    public static string NameOf(SuiteGroup group, SuiteTest test) => $"{group.File}: {group.Description}: {test.Description}";

    public bool IsRight(Verdict verdict) => verdict.Problem is null && verdict.Valid == Test.Valid;

    public void AssertRight(Verdict verdict)
    {
        Assert.True(verdict.Problem is null, verdict.Problem);
        Assert.True(IsRight(verdict), $"{Test.Data} is decided {verdict.Valid} by {Group.Schema}");
    }
}

/// <summary>What one execution says of an instance.</summary>
/// <param name="Problem">Why no answer was given; null where one was.</param>
internal sealed record Verdict(bool Valid, string? Problem)
{
    public static Verdict Of(Func<bool> decide)
    {
        try
        {
            return new Verdict(decide(), null);
        }
#pragma warning disable CA1031 // Whatever is thrown is this one test's result.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return new Verdict(false, problem.ToString());
        }
    }
}
