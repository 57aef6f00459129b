using MessageContracts.Generator.Tests.Schemas;
using MessageContracts.Generator.Tests.Testing;

namespace MessageContracts.Generator.Tests.Evaluating;

/// <summary>The interpreter decides the JSON Schema test suite as it says; what it cannot yet is listed, each with its reason.</summary>
public class ConformanceTests
{
    [CorpusFact("json-schema-test-suite/draft7")]
    public void RequiredTestsPass() => Complaint.AssertNone(Compare(SearchOption.TopDirectoryOnly));

    [CorpusFact("json-schema-test-suite/draft7/optional")]
    public void OptionalTestsPass() => Complaint.AssertNone(Compare(SearchOption.AllDirectories));

    private static IEnumerable<string> Compare(SearchOption depth)
    {
        string root = Corpora.Find(depth == SearchOption.TopDirectoryOnly ? "json-schema-test-suite/draft7" : "json-schema-test-suite/draft7/optional")!;
        foreach (string file in Directory.EnumerateFiles(root, "*.json", depth).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(root, file);
            foreach (SuiteTest test in SuiteTest.In(file))
            {
                string full = $"{name}: {test.Name}";
                if (!test.Passes())
                {
                    yield return full;
                }
            }
        }
    }
}
