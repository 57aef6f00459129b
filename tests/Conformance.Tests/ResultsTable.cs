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
            that the generator emits (every schema is generated, compiled and run) and by the interpreter in the generator, which judges examples and
            literals at compile time and messages on the command line. Tests of ours (`tests/Conformance.Tests/Own`), written from the specifications, are
            run in the same way, in every draft. This page is written by that run (`dotnet test tests/Conformance.Tests`).


            """);
        foreach (IGrouping<string, SuiteResult> draft in suite.GroupBy(result => result.Group.Draft))
        {
            page.Append(CultureInfo.InvariantCulture, $"## The suite: {draft.Key}\n\n");
            Summary(page, draft);
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

    private static void Summary(StringBuilder page, IEnumerable<SuiteResult> results)
    {
        page.Append("| tests | emitted | interpreted | of |\n|---|---:|---:|---:|\n");
        foreach (IGrouping<bool, SuiteResult> kind in results.GroupBy(IsOptional))
        {
            Row(page, kind.Key ? "optional" : "required", kind);
        }

        page.Append('\n');
    }

    private static void Table(StringBuilder page, IEnumerable<SuiteResult> results)
    {
        page.Append("| file | emitted | interpreted | of |\n|---|---:|---:|---:|\n");
        foreach (IGrouping<string, SuiteResult> file in results.GroupBy(result => result.Group.File))
        {
            Row(page, $"`{file.Key}`", file);
        }

        page.Append('\n');
    }

    private static void Row(StringBuilder page, string name, IEnumerable<SuiteResult> results)
    {
        List<SuiteResult> all = [.. results];
        int emitted = all.Count(result => result.IsRight(result.Emitted));
        int interpreted = all.Count(result => result.IsRight(result.Interpreted));
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {emitted} | {interpreted} | {all.Count} |\n");
    }

    private static void Exceptions(StringBuilder page, IEnumerable<SuiteResult> results)
    {
        page.Append("Decided otherwise, by both:\n\n");
        foreach (SuiteResult result in results.Where(result => !result.IsRight(result.Emitted) || !result.IsRight(result.Interpreted)))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {result.Name}: {KnownExceptions.ReasonOf(result.Group.Draft, result.Name) ?? "a mistake"}\n");
        }

        page.Append('\n');
    }

    private static bool IsOptional(SuiteResult result) => result.Group.File.StartsWith("optional/", StringComparison.Ordinal);
}
