using System.Diagnostics;
using System.Text;
using MessageContracts.Json;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Reading;

/// <summary>Documents made to cost much: each is read or refused in time that grows with its length only.</summary>
public class HostileJsonTests
{
    // Far more than is needed, far less than anything quadratic takes.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_string_of_the_greatest_size_is_read()
    {
        byte[] json = Filled(MessageJsonOptions.Default.MaxBytes, (byte)'a');

        Assert.True(InTime(() => JsonAny.Parse(json)).Utf8.SequenceEqual(json));
    }

    [Fact]
    public void A_string_all_of_escapes_is_read()
    {
        byte[] json = Encoding.UTF8.GetBytes("\"" + string.Concat(Enumerable.Repeat("\\u00e9", 1_000_000)) + "\"");

        Assert.Equal(1_000_000, InTime(() => JsonAny.Parse(json).GetString()!).Length);
    }

    [Fact]
    public void A_byte_more_than_the_greatest_size_is_refused()
    {
        byte[] json = Filled(MessageJsonOptions.Default.MaxBytes + 1, (byte)'a');

        Assert.Throws<MessageFormatException>(() => JsonAny.Parse(json));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Ten_thousand_levels_are_refused_whatever_the_limit(string open, string close)
    {
        byte[] json = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000)));
        MessageJsonOptions widest = new() { MaxDepth = MessageJsonOptions.LargestDepth };

        Violation violation = Assert.Single(InTime(() => MessageJson.Validate<Doubling>(json, widest)).Violations);

        Assert.Equal("json", violation.Keyword);
    }

    [Fact]
    public void A_million_members_are_read()
    {
        byte[] json = Members(1_000_000, last: "");

        Assert.Equal(json.Length, InTime(() => JsonAny.Parse(json)).Utf8.Length);
    }

    [Fact]
    public void The_one_of_a_million_members_that_comes_twice_is_found()
    {
        byte[] json = Members(1_000_000, last: ",\"m\\u0030\":0");

        MessageFormatException refused = InTime(() => Assert.Throws<MessageFormatException>(() => JsonAny.Parse(json)));

        Assert.Contains("occurs twice", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^(a+)+$", PatternResult.NoMatch)]
    [InlineData("^(a|aa)+$", PatternResult.NoMatch)]
    [InlineData("^(?=(a+)+$)", PatternResult.TimedOut)]
    public void A_text_that_baits_a_pattern_is_answered_in_time(string pattern, PatternResult expected)
    {
        byte[] bait = [.. Filled(5_000, (byte)'a').AsSpan(1, 4_998), (byte)'!'];

        Assert.Equal(expected, InTime(() => new SchemaPattern(pattern).Match(bait)));
    }

    [Fact]
    public void A_number_of_a_million_digits_is_compared_exactly()
    {
        byte[] digits = [.. Enumerable.Repeat((byte)'7', 1_000_000)];

        Assert.True(InTime(() => JsonNumber.Parse(digits) > JsonNumber.Parse("1e999999")));
        Assert.False(InTime(() => JsonNumber.Parse(digits).IsMultipleOf(JsonNumber.Parse("2"))));
    }

    private static byte[] Filled(int length, byte with)
    {
        byte[] text = new byte[length];
        Array.Fill(text, with);
        (text[0], text[^1]) = ((byte)'"', (byte)'"');
        return text;
    }

    private static byte[] Members(int count, string last) =>
        Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":0")) + last + "}");

    private static T InTime<T>(Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        T result = work();
        Assert.True(Stopwatch.GetElapsedTime(start) < Soon, $"It took {Stopwatch.GetElapsedTime(start)}.");
        return result;
    }
}
