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
            .Where(id => !id.StartsWith("MC06", StringComparison.Ordinal))
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
    public void An_example_that_does_not_fit_is_told_at_its_value_with_the_schemas_place()
    {
        folder.Write("schemas/order.yaml", "type: object\nproperties:\n  id: { type: integer }\n");
        string example = folder.Write("schemas/examples/order+wrong.json", "{\n  \"id\": \"seven\"\n}\n");

        Outcome outcome = CommandLine.Run("check", folder["schemas"]);

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.Equal(
            $"{example}:2:9: error MC0701: This example does not fit 'order.yaml': '/id' is the string \"seven\", must be an integer ('type' at order.yaml:3:9).",
            outcome.Lines[0]);
    }

    [Theory]
    [InlineData("json", "\"related\":[{\"file\":\"SCHEMA\",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":5}]")]
    [InlineData("sarif", "\"relatedLocations\"")]
    public void The_schemas_place_is_a_related_one(string format, string says)
    {
        string schema = folder.Write("schemas/order.yaml", "type: object\n");
        folder.Write("schemas/examples/order.json", "7");

        Assert.Contains(says.Replace("SCHEMA", schema, StringComparison.Ordinal), CommandLine.Run("check", folder["schemas"], "--format", format).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", ":1:1: info MC0703: ")]
    [InlineData("json", "\"level\":\"info\",\"id\":\"MC0703\"")]
    [InlineData("sarif", "\"level\": \"note\"")]
    [InlineData("github", "::notice file=")]
    public void A_suggestion_is_told_as_such_and_leaves_the_exit_code_at_0(string format, string says)
    {
        folder.Write("schemas/shop.events.yaml", "family: Shop\nmessages: [{ name: Order, schema: order.yaml, topic: order }]\n");
        folder.Write("schemas/order.yaml", "type: object\n");

        Outcome outcome = CommandLine.Run("check", folder["schemas"], "--format", format);

        Assert.Contains(says, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Valid, outcome.ExitCode);
    }

    [Fact]
    public void An_editorconfig_sets_severities_by_file()
    {
        folder.Write(".editorconfig", "root = true\n[schemas/**.yaml]\nmessage_contracts.MC0207.severity = error\n[schemas/old/**]\nmessage_contracts.mc0207.severity = none\n");
        folder.Write("schemas/.editorconfig", "[*.json]\nmessage_contracts.MC0207.severity = suggestion\n");
        folder.Write("schemas/new.yaml", "icon: a\n");
        folder.Write("schemas/old/gone.yaml", "icon: a\n");
        folder.Write("schemas/data.json", """{ "icon": "a" }""");

        Outcome outcome = CommandLine.Run("check", folder["schemas"]);

        Assert.Equal(ExitCode.Invalid, outcome.ExitCode);
        Assert.Contains("new.yaml:1:1: error MC0207", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("data.json:1:3: info MC0207", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("1 error and 0 warnings in 3 schemas, 0 event tables, 0 examples. 1 suggestion.", outcome.Lines[^1]);
    }

    [Fact]
    public void A_globalconfig_above_sets_severities_for_all_files_and_comes_last()
    {
        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MC0207.severity = suggestion\ndotnet_diagnostic.MC0202.severity = none\n");
        folder.Write("schemas/.editorconfig", "[*.yaml]\nmessage_contracts.MC0207.severity = error\n");
        folder.Write("schemas/new.yaml", "icon: a\nminimum: x\n");

        Outcome outcome = CommandLine.Run("check", folder["schemas"]);

        Assert.Contains("new.yaml:1:1: info MC0207", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("No mistake in 1 schema, 0 event tables, 0 examples. 1 suggestion.", outcome.Lines[^1]);
    }

    [Theory]
    [InlineData("", "warning MC0207")]
    [InlineData("global_level = 101\n", "error MC0207")]
    public void Of_two_globalconfigs_that_differ_the_higher_level_counts_or_neither(string level, string told)
    {
        folder.Write(".globalconfig", level + "dotnet_diagnostic.MC0207.severity = error\n");
        folder.Write("schemas/.globalconfig", "dotnet_diagnostic.MC0207.severity = none\n");
        folder.Write("schemas/new.yaml", "icon: a\n");

        Assert.Contains(told, CommandLine.Run("check", folder["schemas"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_for_a_diagnostic_that_is_not_is_told_at_its_line()
    {
        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MC0277.severity = none\ndotnet_diagnostic.CS1591.severity = none\ndotnet_diagnostic.MC0605.severity = none\n");
        folder.Write("schemas/new.yaml", "type: object\n");

        Outcome outcome = CommandLine.Run("check", folder["schemas"]);

        Assert.Contains(".globalconfig:2:1: warning MC0807: 'dotnet_diagnostic.MC0277.severity' is set, but there is no such diagnostic", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("0 errors and 1 warning in 1 schema, 0 event tables, 0 examples.", outcome.Lines[^1]);
    }

    [Fact]
    public void A_comment_with_a_reason_silences()
    {
        folder.Write("schemas/new.yaml", "type: object\nicon: a # contracts: disable MC0207 - our site reads it\n");

        Assert.Equal("No mistake in 1 schema, 0 event tables, 0 examples.\n", CommandLine.Run("check", folder["schemas"]).Output);
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
