using System.CommandLine;
using MessageContracts.Tool.Commands.Help;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Commands;

/// <summary><c>list</c>, <c>show</c>, <c>explain</c>, <c>completion</c>, and the help.</summary>
public sealed class ShowingTests
{
    [Fact]
    public void The_list_names_every_message_with_its_topics()
    {
        string output = CommandLine.Run("list", "--schemas", Repository.Schemas).Output;

        Assert.Contains("  koji-build.test.complete              VirtualTopic.eng.ci.{TNamespace}.koji-build.test.complete\n", output, StringComparison.Ordinal);
        Assert.Contains("{environment}.ci.{TNamespace}.dist-git-pr.test.complete", output, StringComparison.Ordinal);
        Assert.Contains("  package-list-change  {prefix}.PackageListChange.{tag.name}.{package.name}\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("contact\n", output, StringComparison.Ordinal);
        Assert.Contains("  contact\n", CommandLine.Run("list", "--parts", "--schemas", Repository.Schemas).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_shown_with_topic_headers_and_a_tree_of_fields()
    {
        string[] lines = CommandLine.Run("show", "package-list-change", "--schemas", Repository.Schemas).Lines;

        Assert.Contains("topic {prefix}.PackageListChange.{tag.name}.{package.name}", lines);
        Assert.Contains("header action: {action}", lines);
        Assert.Contains(lines, line => line.StartsWith("tag*  ", StringComparison.Ordinal) && line.EndsWith("Tag whose list changed.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  perm_id*  ", StringComparison.Ordinal) && line.Contains(" integer or null ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_within_itself_is_shown_once()
    {
        using Folder folder = new();
        string tree = folder.Write("schemas/tree.yaml", "type: object\nproperties:\n  child: { $ref: tree.yaml }\n");

        Assert.Contains("child  object, as above\n", CommandLine.Run("show", tree).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MC0107")]
    [InlineData("mc0401")]
    public void A_diagnostic_is_explained_by_its_page(string id) =>
        Assert.Equal(File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id.ToUpperInvariant()}.md")), CommandLine.Run("explain", id).Output);

    [Fact]
    public void All_diagnostics_are_listed()
    {
        string[] pages = [.. Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "MC*.md").Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal)];

        Assert.Equal(pages, CommandLine.Run("explain").Lines.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void Editors_get_the_schema_of_event_tables() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("schemas/event-table.schema.json")), CommandLine.Run("table-schema").Output);

    [Theory]
    [InlineData("--help")]
    [InlineData("validate", "--help")]
    [InlineData("convert", "-h")]
    [InlineData("sample", "-?")]
    public void Help_ends_with_examples(params string[] arguments)
    {
        Outcome outcome = CommandLine.Run(arguments);

        Assert.Equal(ExitCode.Valid, outcome.ExitCode);
        Assert.Matches(@"Examples:\n  contracts \S+.*\n      \S", outcome.Output);
    }

    [Fact]
    public void Help_is_wrapped_below_its_own_column_where_a_line_is_too_short_for_it()
    {
        Command command = new("pack", "Packs.") { new Option<string>("--to") { Description = "The folder that it is put into, which is made.", HelpName = "FOLDER" } };
        using StringWriter output = new() { NewLine = "\n" };

        new HelpPage(output, width: 45).Write(command, []);

        Assert.Contains("Options:\n  --to <FOLDER>  The folder that it is put\n                 into, which is made.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void A_completion_script_asks_the_tool_itself(string shell) =>
        Assert.Contains("contracts \"[suggest:", CommandLine.Run("completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void Names_of_schemas_are_completed()
    {
        string line = $"contracts show --schemas {Repository.Schemas} package-l";

        Assert.Equal(["package-list-change"], CommandLine.Run($"[suggest:{line.Length}]", line).Lines);
    }

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, false)]
    public void Colours_are_on_where_the_environment_leaves_them_on(string? noColor, string? term, bool on) =>
        Assert.Equal(on, Terminal.WantsColors(name => name == "NO_COLOR" ? noColor : term));
}
