using System.Globalization;
using System.Text;
using MessageContracts.Conformance.Tests.Suite;

namespace MessageContracts.Conformance.Tests;

/// <summary>The page that says how much of the suite is passed, and of the tests of ours.</summary>
internal static class ResultsTable
{
    public static string Of(IReadOnlyList<SuiteResult> suite, IReadOnlyList<SuiteResult> own)
    {
        StringBuilder page = new("""
            # Conformance

            The [JSON Schema Test Suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite), each draft of it that is at hand, decided by the code
            that the generator emits: every schema is generated, compiled and run. Tests of ours (`tests/Conformance.Tests/Own`), written from the
            specifications, are run in the same way, in every draft; the interpreter in the generator runs both too. This page is written by that run
            (`dotnet test tests/Conformance.Tests`).


            """);
        foreach (IGrouping<string, SuiteResult> draft in suite.GroupBy(result => result.Group.Draft))
        {
            page.Append(CultureInfo.InvariantCulture, $"## The suite: {draft.Key}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"- required: {Sum(draft.Where(result => !IsOptional(result)))}\n");
            page.Append(CultureInfo.InvariantCulture, $"- optional: {Sum(draft.Where(IsOptional))}\n\n");
            Table(page, draft);
            Exceptions(page, draft);
        }

        foreach (IGrouping<string, SuiteResult> draft in own.GroupBy(result => result.Group.Draft))
        {
            page.Append(CultureInfo.InvariantCulture, $"## Tests of ours: {draft.Key}\n\n");
            Table(page, draft);
        }

        return page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static void Table(StringBuilder page, IEnumerable<SuiteResult> results)
    {
        page.Append("| file | passed | of |\n|---|---:|---:|\n");
        foreach (IGrouping<string, SuiteResult> file in results.GroupBy(result => result.Group.File))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{file.Key}` | {file.Count(result => result.IsRight)} | {file.Count()} |\n");
        }

        page.Append('\n');
    }

    private static void Exceptions(StringBuilder page, IEnumerable<SuiteResult> results)
    {
        page.Append("Exceptions:\n\n");
        foreach (SuiteResult result in results.Where(result => !result.IsRight))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {result.Name}: {KnownExceptions.ReasonOf(result.Group.Draft, result.Name) ?? "a mistake"}\n");
        }

        page.Append('\n');
    }

    private static string Sum(IEnumerable<SuiteResult> results)
    {
        List<SuiteResult> all = [.. results];
        return string.Create(CultureInfo.InvariantCulture, $"{all.Count(result => result.IsRight)} of {all.Count}");
    }

    private static bool IsOptional(SuiteResult result) => result.Group.File.StartsWith("optional/", StringComparison.Ordinal);
}
