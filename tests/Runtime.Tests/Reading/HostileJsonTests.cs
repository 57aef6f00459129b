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
    public void Texts_that_each_take_a_pattern_its_longest_are_given_up_together()
    {
        string bait = new string('a', 40) + "!";
        byte[] json = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat($"\"{bait}\"", 100)) + "]");

        Violation violation = Assert.Single(InTime(() => MessageJson.Validate<Baited>(json)).Violations);

        Assert.Equal("json", violation.Keyword);
        Assert.InRange(violation.Offset, 2 * bait.Length, 4 * bait.Length);
        Assert.Contains("takes too long", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\p{L}")]
    [InlineData("[^]")]
    [InlineData("\\u{1F600}")]
    public void An_expression_too_long_to_be_told_in_time_is_none(string part)
    {
        byte[] expression = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 200_000)));
        int longest = 8192 / part.Length * part.Length;

        Assert.False(InTime(() => SchemaFormat.Regex.IsMatch(expression)));
        Assert.True(InTime(() => SchemaFormat.Regex.IsMatch(expression.AsSpan(0, longest))));
    }

    [Fact]
    public void A_name_that_baits_a_pattern_is_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes($"{{\"{new string('a', 40)}!\":0}}");

        Violation violation = Assert.Single(InTime(() => MessageJson.Validate<Baited>(json)).Violations);

        Assert.Equal(("json", 1), (violation.Keyword, violation.Offset));
        Assert.Contains("could not be matched against ^(?=(a+)+$) within 1 s", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_violations_within_a_member_of_a_long_name_take_memory_in_proportion_to_the_document()
    {
        byte[] json = Encoding.UTF8.GetBytes($"{{\"{new string('a', 1_000_000)}\":[{string.Join(',', Enumerable.Repeat("\"b\"", 1000))}]}}");
        long before = GC.GetAllocatedBytesForCurrentThread();

        ValidationReport report = MessageJson.Validate<Baited>(json);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50L * json.Length);
        Assert.Equal(("pattern", 1_000_003), (report.Violations[0].Keyword, report.Violations[0].InstancePointer.Length));
        Assert.Equal("998 more violations were left out (their JSON pointers are too long to be listed)", report.Violations[^1].Message);
    }

    [Fact]
    public void Values_whose_members_come_in_another_order_at_each_level_are_compared()
    {
        string one = Nested(27, "{\"a\":", ",\"b\":1,\"c\":2}");
        string other = Nested(27, "{\"a\":", ",\"c\":2,\"b\":1}");

        Assert.True(InTime(() => JsonAny.Parse(one) == JsonAny.Parse(other)));
        Assert.False(InTime(() => JsonAny.Parse(one) == JsonAny.Parse(other.Replace("\"c\":2", "\"d\":2", StringComparison.Ordinal))));
        Assert.False(InTime(() => JsonAny.Parse(one) == JsonAny.Parse(other.Replace("\"b\":1", "\"b\":1,\"d\":2", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_value_nested_more_deeply_than_the_stack_holds_is_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes(Nested(1000, "[", "]"));
        MessageJsonOptions widest = new() { MaxDepth = MessageJsonOptions.LargestDepth };
        ValidationReport? report = null;

        OnSmallStack(() => report = MessageJson.Validate<Baited>(json, widest));

        Violation violation = Assert.Single(report!.Violations);
        Assert.Equal("json", violation.Keyword);
        Assert.Contains("than the stack of this thread holds", violation.Message, StringComparison.Ordinal);
        Assert.InRange(violation.Offset, 64, 1000);
    }

    [Fact]
    public void Values_nested_more_deeply_than_the_stack_holds_are_not_compared()
    {
        MessageJsonOptions widest = new() { MaxDepth = MessageJsonOptions.LargestDepth };
        JsonAny one = MessageJson.Parse<Branches>(Encoding.UTF8.GetBytes(Nested(1000, "{\"a\":", ",\"b\":1}")), widest).Value;
        JsonAny other = MessageJson.Parse<Branches>(Encoding.UTF8.GetBytes(Nested(1000, "{\"b\":1,\"a\":", "}")), widest).Value;

        Assert.Equal(one, other);
        OnSmallStack(() => Assert.Throws<InsufficientExecutionStackException>(() => one.Equals(other)));
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

    private static string Nested(int depth, string open, string close) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    private static void OnSmallStack(Action work)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(work), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
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
