using System.Collections.Concurrent;
using System.Text;
using MessageContracts.Generator.Tests.Evaluating;

namespace MessageContracts.Conformance.Tests.Suite;

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
        return [.. groups.SelectMany(group => Run(assembly, group))];
    }

    private static IEnumerable<SuiteResult> Run(SuiteAssembly assembly, SuiteGroup group)
    {
        (string Path, string Text)[] files = [.. group.Files().Select(file => (file.Path, file.GetText().ToString()))];
        SchemaSet interpreter = new(files);
        return group.Tests.Select(test => new SuiteResult(
            group,
            test,
            Verdict.Of(() => assembly.Validator(group)(Encoding.UTF8.GetBytes(test.Data)).IsValid),
            Verdict.Of(() => interpreter.Evaluate(files[0].Path, test.Data).Count == 0)));
    }
}
