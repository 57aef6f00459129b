using System.Collections.Concurrent;
using System.Text;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>What became of one test.</summary>
/// <param name="Problem">Why no answer was given; null where one was.</param>
internal sealed record SuiteResult(SuiteGroup Group, SuiteTest Test, bool Decided, string? Problem)
{
    public bool IsRight => Problem is null && Decided == Test.Valid;

    /// <summary>Such as <c>optional/format/date: validation of date strings: a valid date string</c>.</summary>
    public string Name => NameOf(Group, Test);

    public static string NameOf(SuiteGroup group, SuiteTest test) => $"{group.File}: {group.Description}: {test.Description}";
}

/// <summary>Runs all tests of a draft, once.</summary>
internal static class SuiteRun
{
    private static readonly ConcurrentDictionary<(string Folder, string Draft), Lazy<IReadOnlyList<SuiteResult>>> Results = new();

    /// <summary>Tests of ours, in the suite's form: what the suite hardly looks at, and all drafts that it may not be at hand for.</summary>
    public static string OwnFolder => Path.Combine(SuiteFolder.Repository, "tests", "Conformance.Tests", "Own");

    public static IReadOnlyList<SuiteResult> Of(string folder, string draft) =>
        Results.GetOrAdd((folder, draft), key => new(() => Run(SuiteReader.Read(key.Folder, key.Draft)))).Value;

    /// <summary>The names of all tests of a folder with their drafts; of several of one name also which.</summary>
    public static TheoryData<string, string, int> Names(string? folder)
    {
        TheoryData<string, string, int> names = [];
        foreach (string draft in SuiteReader.DraftsIn(folder))
        {
            Dictionary<string, int> seen = new(StringComparer.Ordinal);
            foreach (SuiteGroup group in SuiteReader.Read(folder!, draft))
            {
                foreach (SuiteTest test in group.Tests)
                {
                    string name = SuiteResult.NameOf(group, test);
                    seen[name] = seen.GetValueOrDefault(name) + 1;
                    names.Add(draft, name, seen[name]);
                }
            }
        }

        return names;
    }

    public static SuiteResult Find(string folder, string draft, string name, int occurrence) =>
        Of(folder, draft).Where(result => result.Name == name).ElementAt(occurrence - 1);

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
