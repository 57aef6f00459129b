using System.Text;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>What became of one test.</summary>
/// <param name="Problem">Why no answer was given; null where one was.</param>
internal sealed record SuiteResult(SuiteGroup Group, SuiteTest Test, bool Decided, string? Problem)
{
    public bool IsRight => Problem is null && Decided == Test.Valid;

    /// <summary>Such as <c>optional/format/date: validation of date strings: a valid date string</c>.</summary>
    public string Name => $"{Group.File}: {Group.Description}: {Test.Description}";
}

/// <summary>Runs all tests of a draft, once.</summary>
internal static class SuiteRun
{
    private static readonly Lazy<IReadOnlyList<SuiteResult>> Draft7Results = new(() => Run(SuiteReader.Read("draft7")));

    private static readonly Lazy<IReadOnlyList<SuiteResult>> OwnResults = new(() => Run(SuiteReader.ReadFolder(OwnFolder)));

    /// <summary>Tests of ours, in the suite's form: how keywords come together, which the suite hardly looks at.</summary>
    public static string OwnFolder => Path.Combine(SuiteFolder.Repository, "tests", "Conformance.Tests", "Own");

    public static IReadOnlyList<SuiteResult> Draft7 => Draft7Results.Value;

    public static IReadOnlyList<SuiteResult> Own => OwnResults.Value;

    private static List<SuiteResult> Run(IReadOnlyList<SuiteGroup> groups)
    {
        SuiteAssembly assembly = SuiteAssembly.Of(groups);
        return [.. groups.SelectMany(group => group.Tests.Select(test => Decide(assembly, group, test)))];
    }

    private static SuiteResult Decide(SuiteAssembly assembly, SuiteGroup group, SuiteTest test)
    {
        try
        {
            ValidationReport report = assembly.Validator(group)(Encoding.UTF8.GetBytes(test.Data));
            return new SuiteResult(group, test, report.IsValid, null);
        }
#pragma warning disable CA1031 // Whatever is thrown is this one test's result.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return new SuiteResult(group, test, false, problem.ToString());
        }
    }
}
