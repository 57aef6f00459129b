using System.Globalization;
using System.Text;
using MessageContracts.Json;

namespace MessageContracts.Tests.Numbers;

/// <summary>Numbers that are told without a search are told as the framework does.</summary>
public class DoubleTextTests
{
    [Fact]
    public void Any_double_is_written_as_the_framework_writes_it()
    {
        Random random = new(20261121);
        for (int i = 0; i < 50_000; i++)
        {
            AssertWritten(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
        }
    }

    [Fact]
    public void Decimal_fractions_are_written_as_the_framework_writes_them()
    {
        Random random = new(20261121);
        for (int i = 0; i < 200_000; i++)
        {
            double value = Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-6, 16)), random.Next(0, 12));
            AssertWritten(value);
            AssertWritten(-value);
            AssertWritten(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) + 1));
        }
    }

    [Theory]
    [InlineData("1501050618.22566")]
    [InlineData("0.1")]
    [InlineData("-0.0")]
    [InlineData("123456789012345")]
    [InlineData("12345678.9012345")]
    [InlineData("0.00012345678901234")]
    [InlineData("1e22")]
    public void A_number_of_few_digits_is_read_as_the_framework_reads_it(string text)
    {
        JsonAny any = JsonAny.Parse(Encoding.UTF8.GetBytes($$"""{"v":{{text}}}"""));
        RpmScore score = MessageJson.Parse<RpmScore>(any.Utf8);

        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(score.Value));
    }

    private static void AssertWritten(double value)
    {
        if (double.IsFinite(value))
        {
            Assert.Equal(value.ToString("R", CultureInfo.InvariantCulture), new RpmScore(value).ToJson()["{\"v\":".Length..^1]);
        }
    }

    /// <summary>An object with one number.</summary>
    private readonly record struct RpmScore(double Value) : ISchemaType<RpmScore>
    {
        private static readonly MemberTable Members = new("score.yaml#", 1, "v");

        public static string SchemaName => "score";

        public static RpmScore Read(ref MessageReader reader)
        {
            double value = 0;
            reader.BeginObject("score.yaml#", out ObjectScope scope);
            while (reader.Next(ref scope, Members, out _))
            {
                value = reader.Double();
            }

            return new RpmScore(value);
        }

        public void Write(ref MessageWriter writer)
        {
            writer.Member("{\"v\":"u8, Value);
            writer.Raw("}"u8);
        }
    }
}
