using System.Text;
using MessageContracts.Tool.Tests.Executions;
using MessageContracts.Tool.Tests.Testing;

namespace MessageContracts.Tool.Tests.Commands;

/// <summary><c>contracts sample</c> makes messages that the emitted code finds valid.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Stems => [.. KnownMessages.Examples.Select(message => message.Stem).Where(Emitted.Has).Distinct()];

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_sample_of_each_message_is_valid(string stem) => AssertValid(stem);

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_sample_with_everything_in_it_is_valid(string stem) => AssertValid(stem, "--all");

    [Theory]
    [InlineData("type: integer\nexclusiveMinimum: 5\nmultipleOf: 4\n", "8")]
    [InlineData("type: number\nexclusiveMaximum: 0\n", "-1")]
    [InlineData("type: string\npattern: '^[A-Z]{2}-[0-9]+$'\n", "\"AA-1\"")]
    [InlineData("type: string\nformat: uuid\n", "\"123e4567-e89b-42d3-a456-426614174000\"")]
    [InlineData("oneOf: [{ type: string, minLength: 6 }, { type: string, maxLength: 6 }]\n", "\"text\"")]
    [InlineData("allOf: [{ enum: [1, 2] }, { enum: [2, 3] }]\n", "2")]
    [InlineData("type: array\nminItems: 2\nitems: { type: boolean }\n", "[\n  true,\n  true\n]")]
    [InlineData("type: number\nminimum: 0.1\nmaximum: 0.2\n", "0.15")]
    [InlineData("type: integer\nminimum: 1\nallOf: [{ multipleOf: 4 }, { multipleOf: 6 }]\n", "12")]
    [InlineData("type: string\npattern: '^(?:v|release-)[0-9]{1,3}(\\.[0-9]+)?$'\n", "\"v1.1\"")]
    [InlineData("type: array\nminItems: 3\nuniqueItems: true\nitems: { type: string }\n", "[\n  \"text\",\n  \"1text\",\n  \"2text\"\n]")]
    [InlineData("type: array\ncontains: { const: x }\n", "[\n  \"x\"\n]")]
    [InlineData("type: object\nminProperties: 1\nadditionalProperties: false\npatternProperties: { '^x-[a-z]+$': { type: boolean } }\n", "{\n  \"x-a\": true\n}")]
    [InlineData("type: object\nminProperties: 1\npropertyNames: { maxLength: 2 }\n", "{\n  \"te\": \"text\"\n}")]
    [InlineData("type: object\nrequired: [a]\ndependencies: { a: [b], b: { required: [c] } }\nproperties: { a: { const: 1 }, b: { const: 2 }, c: { const: 3 } }\n", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}")]
    [InlineData("not: { const: text }\ntype: string\n", "\"1text\"")]
    public void A_value_is_made_of_its_constraints(string schema, string sample)
    {
        using Folder folder = new();

        Assert.Equal(new Outcome(0, sample + "\n", ""), CommandLine.Run("sample", folder.Write("schemas/a.yaml", schema)));
    }

    [Fact]
    public void Where_none_can_be_made_it_is_said_what_is_in_the_way()
    {
        using Folder folder = new();

        Outcome outcome = CommandLine.Run("sample", folder.Write("schemas/a.yaml", "type: object\nrequired: [b]\nproperties:\n  b: { type: string, pattern: '(?=x)y|(z)\\1' }\n"));

        Assert.Equal(ExitCode.CouldNotRun, outcome.ExitCode);
        Assert.Contains("/b: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'examples'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_holds_itself_without_end_is_told_and_not_tried_for_ever()
    {
        using Folder folder = new();

        Outcome outcome = CommandLine.Run("sample", folder.Write("schemas/a.yaml", "type: object\nrequired: [left, right]\nproperties:\n  left: { $ref: '#' }\n  right: { $ref: '#' }\n"));

        Assert.Equal(ExitCode.CouldNotRun, outcome.ExitCode);
        Assert.StartsWith("contracts: No valid message could be made: ", outcome.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> AllSchemas => [.. Directory.EnumerateFiles(Repository.Schemas, "*.yaml", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".events.yaml", StringComparison.Ordinal) && !path.Contains("/examples/", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Repository.Schemas, path))];

    [Theory]
    [MemberData(nameof(AllSchemas))]
    public void A_sample_of_each_schema_is_valid_with_all_and_with_as_little_as_can_be(string path)
    {
        using Folder folder = new();
        string schema = Path.Combine(Repository.Schemas, path);
        foreach (string[] more in (string[][])[[], ["--all"]])
        {
            Outcome sample = CommandLine.Run(["sample", schema, .. more]);

            Assert.Equal((0, ""), (sample.ExitCode, sample.Error));
            Assert.Equal("The message is valid.\n", CommandLine.Run("validate", schema, folder.Write("sample.json", sample.Output)).Output);
        }
    }

    private static void AssertValid(string stem, params string[] more)
    {
        Outcome outcome = CommandLine.Run(["sample", stem, "--schemas", Repository.Schemas, .. more]);

        Assert.Equal("", outcome.Error);
        Assert.Equal("valid", Emitted.Validate(stem, Encoding.UTF8.GetBytes(outcome.Output)).ToString());
    }
}
