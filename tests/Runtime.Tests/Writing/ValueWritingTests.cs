using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Json;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Writing;

public class ValueWritingTests
{
    private delegate void Writing(ref MessageWriter writer);

    [Fact]
    public void A_record_that_was_written_is_read_back_equal()
    {
        RpmBuild build = new()
        {
            Id = long.MaxValue,
            Component = "bash",
            Scratch = true,
            Docs = new Uri("https://example.org/a?b#c"),
            Epoch = "",
            Started = new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.FromHours(-3.5)).AddTicks(1234560),
            Tags = ["a", "\u0000"],
            Score = double.Epsilon,
            AdditionalFields = new() { ["a"] = 1, ["b"] = JsonAny.Null, ["\"c"] = "x" },
        };

        Assert.Equal(build, MessageJson.Parse<RpmBuild>(build.ToUtf8Json()));
    }

    [Fact]
    public void Every_finite_double_is_read_back_the_same() =>
        Properties.Hold(Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves => BitConverter.Int64BitsToDouble(((long)halves.Item1 << 32) ^ (uint)halves.Item2)), value =>
            !double.IsFinite(value) || ((JsonAny)value).GetDouble().Equals(value));

    [Fact]
    public void Integers_of_any_length_are_written_with_the_digits_they_have() =>
        Properties.Hold(Gen.Choose(0, 63).SelectMany(bits => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves => (((long)halves.Item1 << 32) ^ (uint)halves.Item2) >> bits)), value =>
            Written((ref MessageWriter writer) => writer.Number(value)) == value.ToString(CultureInfo.InvariantCulture)
            && Written((ref MessageWriter writer) => writer.Number((int)value)) == ((int)value).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(9_999)]
    [InlineData(10_000)]
    [InlineData(99_999_999)]
    [InlineData(100_000_000)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Integers_at_the_borders_of_what_is_written_at_once_are_written_whole(long value) =>
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written((ref MessageWriter writer) => writer.Number(value)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_finite_number_cannot_be_written(double value) =>
        Assert.Throws<MessageFormatException>(() => Written((ref MessageWriter writer) => writer.Number(value)));

    [Fact]
    public void Times_are_written_as_RFC_3339_without_zeros_at_the_end()
    {
        DateTimeOffset utc = new(2024, 5, 1, 12, 30, 0, TimeSpan.Zero);

        Assert.Equal("\"2024-05-01T12:30:00Z\"", Written((ref MessageWriter writer) => writer.DateTime(utc)));
        Assert.Equal("\"2024-05-01T12:30:00.25Z\"", Written((ref MessageWriter writer) => writer.DateTime(utc.AddMilliseconds(250))));
        Assert.Equal("\"2024-05-01T14:30:00+02:00\"", Written((ref MessageWriter writer) => writer.DateTime(utc.ToOffset(TimeSpan.FromHours(2)))));
    }

    [Fact]
    public void Other_values_are_written_as_their_formats_say()
    {
        Assert.Equal("\"2024-05-01\"", Written((ref MessageWriter writer) => writer.Date(new DateOnly(2024, 5, 1))));
        Assert.Equal("123456789012345678901234567890", Written((ref MessageWriter writer) => writer.Number(BigInteger.Parse("123456789012345678901234567890", null))));
        Assert.Equal("1.50", Written((ref MessageWriter writer) => writer.Number(1.50m)));
        Assert.Equal("\"https://example.org/a%20b\"", Written((ref MessageWriter writer) => writer.Uri(new Uri("https://example.org/a b"))));
        Assert.Equal("null", Written((ref MessageWriter writer) => writer.Uri(null)));
    }

    [Fact]
    public void Now_comes_from_the_contexts_clock()
    {
        ArrayBufferWriter<byte> buffer = new();
        MessageWriter writer = new(buffer, new WriteContext(new FixedTime(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.Zero))));

        writer.Now();
        writer.Flush();

        Assert.Equal("\"2024-05-01T12:30:00.000000Z\"", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string Written(Writing write)
    {
        ArrayBufferWriter<byte> buffer = new();
        MessageWriter writer = new(buffer, WriteContext.Default);
        write(ref writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
