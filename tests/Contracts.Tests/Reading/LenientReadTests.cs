using System.Text;
using MessageContracts.Contracts.Tests.Building;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Reading;

/// <summary>What breaks the contract only in a value is reported, and read all the same.</summary>
public sealed class LenientReadTests
{
    [Fact]
    public void A_value_outside_of_an_enumeration_keeps_its_text()
    {
        (KojiBuildTestComplete<Osci>? message, ValidationReport report) = Read("\"result\":\"passed\"", "\"result\":\"exploded\"");

        Assert.Equal("/test/result enum", Line(report));
        Assert.Equal(("exploded", false), (message!.Test.Result.Value, message.Test.Result.IsKnown));
        Assert.Contains("\"result\":\"exploded\"", message.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_the_enumeration_is_known()
    {
        Assert.True(TestCompleteResult.Passed.IsKnown);
        Assert.False(default(TestCompleteResult).IsKnown);
    }

    [Theory]
    [InlineData("ci@example.org", "nobody", "/contact/email format")]
    [InlineData("https://docs.example.org/ci/", "", "/contact/docs format")]
    [InlineData("https://docs.example.org/ci/", "docs/ci", "/contact/docs format")]
    public void A_text_of_a_wrong_format_is_kept(string good, string bad, string reported)
    {
        (KojiBuildTestComplete<Osci>? message, ValidationReport report) = Read($"\"{good}\"", $"\"{bad}\"");

        Assert.Equal(reported, Line(report));
        Assert.NotNull(message);
        Assert.Contains($"\"{bad}\"", message.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_leniently_is_not_published()
    {
        (KojiBuildTestComplete<Osci>? message, _) = Read("\"result\":\"passed\"", "\"result\":\"exploded\"");

        Assert.Equal("/test/result enum", Line(message!.Validate()));
    }

    [Fact]
    public void A_value_of_a_wrong_type_leaves_nothing_to_read()
    {
        (KojiBuildTestComplete<Osci>? message, ValidationReport report) = Read("\"id\":14546276", "\"id\":\"14546276\"");

        Assert.Equal("/artifact/id type", Line(report));
        Assert.Null(message);
    }

    [Fact]
    public void Parsing_throws_with_the_report()
    {
        MessageFormatException thrown = Assert.Throws<MessageFormatException>(
            () => MessageJson.Parse<KojiBuildTestComplete<Osci>>(Changed("\"result\":\"passed\"", "\"result\":\"exploded\"")));

        Assert.Equal("/test/result enum", Line(thrown.Report));
    }

    private static (KojiBuildTestComplete<Osci>? Message, ValidationReport Report) Read(string good, string bad)
    {
        Assert.False(MessageJson.TryParse(Changed(good, bad), out KojiBuildTestComplete<Osci>? message, out ValidationReport report));
        return (message, report);
    }

    private static byte[] Changed(string good, string bad)
    {
        string json = Samples.TestComplete<Osci>().ToJson();
        Assert.Contains(good, json, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(json.Replace(good, bad, StringComparison.Ordinal));
    }

    private static string Line(ValidationReport report) =>
        string.Join("; ", report.Violations.Select(violation => $"{violation.InstancePointer} {violation.Keyword}"));
}
