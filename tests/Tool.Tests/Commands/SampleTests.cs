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

    private static void AssertValid(string stem, params string[] more)
    {
        Outcome outcome = CommandLine.Run(["sample", stem, "--schemas", Repository.Schemas, .. more]);

        Assert.Equal("", outcome.Error);
        Assert.Equal("valid", Emitted.Validate(stem, Encoding.UTF8.GetBytes(outcome.Output)).ToString());
    }
}
