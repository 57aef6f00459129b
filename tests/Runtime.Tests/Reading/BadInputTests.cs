using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Reading;

public class BadInputTests
{
    private const string Good = """{"id":1,"component":"bash","scratch":true,"x":[{"a":"\u00e9\ud83d\ude00"}]}""";

    public static TheoryData<string, string, long> Malformed => new()
    {
        { "", "", 0 },
        { "   ", "", 3 },
        { """{"id":1""", "/id", 7 },
        { """{"id":1,"component":"b""", "/component", 22 },
        { """{"id":tru}""", "/id", 9 },
        { """{"id":1} x""", "", 9 },
        { """{"id":1}{}""", "", 8 },
        { """{"id":01}""", "/id", 7 },
        { """{"id":1,}""", "/id", 8 },
        { """{"id":1,"id":1}""", "/id", 8 },
        { """{"id":1,"x":1,"\u0078":1}""", "/x", 14 },
        { """{"x":{"y":[{"z":1,"z":2}]}}""", "/x/y/0/z", 18 },
        { """{"x":"\ud800"}""", "/x", 6 },
        { """{"x":"\udc00\ud800"}""", "/x", 6 },
        { """{"\ud800":1}""", "/\\ud800", 2 },
        { """{"tags":["\ud800","\ud800"]}""", "/tags/0", 10 },
        { """{"tags":["\\ud800","\""", "/tags/0", 21 },
        { "\ufeff{}", "", 0 },
        { "// c\n{}", "", 0 },
        { "NaN", "", 0 },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_JSON_gives_one_violation_with_its_place(string json, string pointer, long offset)
    {
        Violation violation = Assert.Single(MessageJson.Validate<RpmBuild>(Encoding.UTF8.GetBytes(json)).Violations);

        Assert.Equal(("json", pointer, offset), (violation.Keyword, violation.InstancePointer, violation.Offset));
    }

    [Fact]
    public void Invalid_UTF8_is_found_at_its_byte()
    {
        byte[] json = [.. """{"x":"é"""u8, 0xC3, .. "\"}"u8];

        Violation violation = Assert.Single(MessageJson.Validate<RpmBuild>(json).Violations);

        Assert.Equal(8, violation.Offset);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        string json = $$"""{"x":{{new string('[', 100_000)}}""";

        Assert.Equal("json", Assert.Single(MessageJson.Validate<RpmBuild>(Encoding.UTF8.GetBytes(json)).Violations).Keyword);
    }

    [Fact]
    public void A_document_beyond_the_limit_is_refused_unread() =>
        Assert.Contains("MaxBytes", MessageJson.Validate<RpmBuild>(new byte[11], new MessageJsonOptions { MaxBytes = 10 }).Violations[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_cut_anywhere_throws_nothing_but_MessageFormatException()
    {
        byte[] json = Encoding.UTF8.GetBytes(Good);
        MessageJson.Parse<RpmBuild>(json);
        for (int length = 0; length < json.Length; length++)
        {
            Assert.Throws<MessageFormatException>(() => MessageJson.Parse<RpmBuild>(json.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_document_with_any_byte_changed_throws_nothing_but_MessageFormatException()
    {
        byte[] json = Encoding.UTF8.GetBytes(Good);
        for (int i = 0; i < json.Length; i++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] changed = [.. json];
                changed[i] = (byte)value;
                MessageJson.TryParse(changed, out RpmBuild? _, out ValidationReport _);
                MessageJson.TryParse(changed, out Branches _, out ValidationReport _);
            }
        }
    }

    [Fact]
    public void Equal_names_in_different_objects_are_no_duplicates() =>
        Assert.True(MessageJson.Validate<RpmBuild>("""{"id":1,"component":"bash","scratch":true,"x":{"id":1,"x":{"x":1}},"y":{"x":1},"z":[{"x":1},{"x":1}]}"""u8).IsValid);

    [Fact]
    public void Thousands_of_members_are_told_apart()
    {
        string members = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"m{i}\":{i}"));
        byte[] good = Encoding.UTF8.GetBytes($$"""{"id":1,"component":"bash","scratch":true,{{members}}}""");
        byte[] bad = Encoding.UTF8.GetBytes($$"""{"id":1,"component":"bash","scratch":true,{{members}},"m77":1}""");

        Assert.Equal(20_000, MessageJson.Parse<RpmBuild>(good).AdditionalFields!.Count);
        Assert.Equal("/m77", MessageJson.Validate<RpmBuild>(bad).Violations[0].InstancePointer);
    }
}
