using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Reading;

public class LenientReadingTests
{
    [Fact]
    public void What_violates_the_schema_but_fits_the_types_is_still_read()
    {
        bool valid = MessageJson.TryParse("""{"id":0,"component":"Bash","scratch":true}"""u8, out RpmBuild? build, out ValidationReport report);

        Assert.False(valid);
        Assert.Equal(2, report.Violations.Count);
        Assert.Equal("Bash", build?.Component);
    }

    [Fact]
    public void What_lacks_a_required_member_is_not_read()
    {
        MessageJson.TryParse("""{"id":1}"""u8, out RpmBuild? build, out _);

        Assert.Null(build);
    }

    [Fact]
    public void Parse_throws_with_the_whole_report()
    {
        MessageFormatException e = Assert.Throws<MessageFormatException>(() => MessageJson.Parse<RpmBuild>("""{"id":0,"component":"B","scratch":true}"""u8));

        Assert.Equal(2, e.Report.Violations.Count);
        Assert.Equal(6, e.Offset);
    }

    [Fact]
    public void A_number_beyond_the_type_is_valid_by_the_schema_but_cannot_be_parsed()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"id":{{new string('9', 100)}},"component":"bash","scratch":true}""");

        Assert.True(MessageJson.Validate<RpmBuild>(json).IsValid);
        Assert.False(MessageJson.TryParse(json, out RpmBuild? build, out ValidationReport report));
        Assert.Null(build);
        Assert.Equal("x-csharp-type", Assert.Single(report.Violations).Keyword);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("10e-1")]
    public void An_integer_may_be_written_with_a_fraction_of_zero(string id) =>
        Assert.Equal(1, MessageJson.Parse<RpmBuild>(Encoding.UTF8.GetBytes($$"""{"id":{{id}},"component":"bash","scratch":true}""")).Id);

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("1554128484.123456", true)]
    [InlineData("9007199254740993", false)]
    [InlineData("9999999999999999", false)]
    [InlineData("0.10000000000000000001", false)]
    [InlineData("1e400", false)]
    [InlineData("1e-400", false)]
    [InlineData("1E3", true)]
    [InlineData("-0", true)]
    public void A_double_is_never_rounded_silently(string score, bool fits) =>
        Assert.Equal(fits, MessageJson.TryParse(Encoding.UTF8.GetBytes($$"""{"id":1,"component":"bash","scratch":true,"score":{{score}}}"""), out RpmBuild? _, out _));

    [Theory]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2024-01-01T00:00:00.12345678Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    public void A_time_that_NET_cannot_keep_is_valid_but_cannot_be_parsed(string started)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"id":1,"component":"bash","scratch":true,"started":"{{started}}"}""");

        Assert.True(MessageJson.Validate<RpmBuild>(json).IsValid);
        MessageJson.TryParse(json, out RpmBuild? _, out ValidationReport report);
        Assert.Equal("x-csharp-type", Assert.Single(report.Violations).Keyword);
    }

    [Fact]
    public void Unknown_members_are_kept_as_they_were_written_and_written_back()
    {
        const string Json = """{"id":1,"component":"bash","scratch":true,"re-trigger":{"n":1.50,"big":123456789012345678901234567890}}""";

        RpmBuild build = MessageJson.Parse<RpmBuild>(Encoding.UTF8.GetBytes(Json));

        Assert.Equal(Json, build.ToJson());
    }
}
