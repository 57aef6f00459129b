using System.Globalization;
using System.Text;
using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>The page that says how much of the suite is passed.</summary>
internal static class ResultsTable
{
    public static string Of(IReadOnlyList<SuiteResult> results)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Conformance

            The [JSON Schema Test Suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite) for draft-07, decided by the code that
            the generator emits: every schema of the suite is generated, compiled and run. This page is written by that run
            (`dotnet test tests/Conformance.Tests`).

            {Sum("required", results.Where(result => !IsOptional(result)))}
            {Sum("optional", results.Where(IsOptional))}

            | file | passed | of |
            |---|---:|---:|

            """);
        foreach (IGrouping<string, SuiteResult> file in results.GroupBy(result => result.Group.File))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{file.Key}` | {file.Count(result => result.IsRight)} | {file.Count()} |\n");
        }

        page.Append("\n## Exceptions\n\n");
        foreach (SuiteResult result in results.Where(result => !result.IsRight))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {result.Name}: {KnownExceptions.ReasonOf(result.Name) ?? "a mistake"}\n");
        }

        return page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Sum(string what, IEnumerable<SuiteResult> results)
    {
        List<SuiteResult> all = [.. results];
        return string.Create(CultureInfo.InvariantCulture, $"- {what}: {all.Count(result => result.IsRight)} of {all.Count}");
    }

    private static bool IsOptional(SuiteResult result) => result.Group.File.StartsWith("optional/", StringComparison.Ordinal);
}
