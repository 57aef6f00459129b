using System.Text.RegularExpressions;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Commands;

/// <summary><c>contracts check</c> says what the compiler's side says.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Folder folder = new();

    /// <summary>The pages of mistakes in files whose samples are text.</summary>
    public static TheoryData<string> Ids =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "MC0*.md")
            .Where(page => File.ReadAllText(page).Contains("```yaml\n", StringComparison.Ordinal))
            .Select(page => Path.GetFileNameWithoutExtension(page))
            .Where(id => id is not ("MC0103" or "MC0104" or "MC0105" or "MC0113"))
            .Where(id => string.CompareOrdinal(id, "MC06") < 0)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_sample_of_each_page_is_reported_under_its_id(string id)
    {
        string page = File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id}.md"));
        string sample = Regex.Match(page, "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        foreach ((string path, string text) in Files(id, sample))
        {
            folder.Write("schemas/" + path, text);
        }

        Assert.Contains(CommandLine.Run("check", folder["schemas"]).Lines, line => line.Contains($" {id}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_is_told_at_its_line_and_column_and_ends_the_run_with_1()
    {
        string file = folder.Write("schemas/part.yaml", "type: object\nproperties:\n  a: { minimum: x }\n");

        Outcome outcome = CommandLine.Run("check", folder["schemas"]);

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.StartsWith($"{file}:3:17: error MC0202", outcome.Lines[0], StringComparison.Ordinal);
        Assert.Equal("1 error and 0 warnings in 1 schema, 0 event tables, 0 examples.", outcome.Lines[^1]);
    }

    [Fact]
    public void Warnings_leave_the_exit_code_at_0()
    {
        folder.Write("schemas/a.yaml", "type: string\n");
        folder.Write("schemas/a.json", """{ "type": "string" }""");

        Outcome outcome = CommandLine.Run("check", folder["schemas"]);

        Assert.Contains(" warning MC", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Valid, outcome.ExitCode);
    }

    [Fact]
    public void Our_own_schemas_have_no_mistake() =>
        Assert.Matches("^No mistake in \\d+ schemas, 2 event tables, \\d+ examples\\.\n$", CommandLine.Run("check", Repository.Schemas).Output);

    public void Dispose() => folder.Dispose();

    /// <summary>A sample of several files names each in a comment above it.</summary>
    private static IEnumerable<(string Path, string Text)> Files(string id, string sample)
    {
        string[] parts = Regex.Split(sample, "^# (?=.*\\.(?:yaml|json)$)", RegexOptions.Multiline);
        return parts.Length > 1
            ? parts.Skip(1).Select(part => part.Split('\n', 2)).Select(part => (part[0].Replace("schemas/", "", StringComparison.Ordinal), part[1]))
            : [(id.StartsWith("MC03", StringComparison.Ordinal) ? "a.events.yaml" : "a.b.yaml", sample)];
    }
}
