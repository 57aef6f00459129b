using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MessageContracts.Json;

namespace MessageContracts.Tests.Numbers;

public class JsonNumberTests
{
    private static readonly Gen<(BigInteger Coefficient, int Exponent)> Decimals =
        from digits in Gen.Choose(1, 45)
        from text in Gen.Choose(0, 9).ArrayOf(digits)
        from negative in Gen.Elements(true, false)
        from exponent in Gen.Choose(-30, 30)
        select (BigInteger.Parse((negative ? "-" : "") + string.Concat(text), CultureInfo.InvariantCulture), exponent);

    private static readonly Gen<(BigInteger Coefficient, int Exponent)> NearDecimals =
        from coefficient in Gen.Choose(-300, 300)
        from exponent in Gen.Choose(-3, 3)
        select (new BigInteger(coefficient), exponent);

    [Fact]
    public void Comparing_agrees_with_rational_arithmetic() =>
        Properties.Hold(Pairs, pair => Math.Sign(Number(pair.Left).CompareTo(Number(pair.Right))) == Aligned(pair.Left).CompareTo(Aligned(pair.Right)));

    [Fact]
    public void Being_a_multiple_agrees_with_rational_arithmetic() =>
        Properties.Hold(Pairs, pair => pair.Right.Coefficient.IsZero
            || Number(pair.Left).IsMultipleOf(Number(pair.Right)) == (Aligned(pair.Left) % Aligned(pair.Right)).IsZero);

    [Fact]
    public void Being_an_integer_agrees_with_rational_arithmetic() =>
        Properties.Hold(Gen.OneOf(Decimals, NearDecimals), value => Number(value).IsInteger == (Aligned(value) % BigInteger.Pow(10, 60)).IsZero);

    [Fact]
    public void Equal_numbers_have_equal_hashes() =>
        Properties.Hold(Decimals, value =>
            Number(value).GetHashCode() == Number((value.Coefficient * 100, value.Exponent - 2)).GetHashCode());

    [Fact]
    public void Text_reads_back_as_the_same_number() =>
        Properties.Hold(Gen.OneOf(Decimals, NearDecimals), value => JsonNumber.Parse(Number(value).ToString()) == Number(value));

    [Fact]
    public void Integers_fit_exactly_where_NET_says_so() =>
        Properties.Hold(Gen.OneOf(Decimals, NearDecimals), value =>
        {
            JsonNumber number = Number(value);
            bool isInteger = number.TryGetBigInteger(out BigInteger exact);
            return number.TryGetInt64(out long signed) == (isInteger && exact >= long.MinValue && exact <= long.MaxValue)
                && number.TryGetUInt64(out ulong unsigned) == (isInteger && exact >= 0 && exact <= ulong.MaxValue)
                && (signed == 0 || signed == exact)
                && (unsigned == 0 || unsigned == exact);
        });

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("1e18", true)]
    [InlineData("1e19", false)]
    [InlineData("1e999999999999999999999", false)]
    public void The_edges_of_64_bits_are_exact(string text, bool fits) =>
        Assert.Equal(fits, JsonNumber.Parse(text).TryGetInt64(out _));

    [Theory]
    [InlineData("18446744073709551615", true)]
    [InlineData("18446744073709551616", false)]
    [InlineData("-1", false)]
    public void The_edges_of_unsigned_64_bits_are_exact(string text, bool fits) =>
        Assert.Equal(fits, JsonNumber.Parse(text).TryGetUInt64(out _));

    [Fact]
    public void Huge_exponents_cost_no_time()
    {
        JsonNumber huge = JsonNumber.Parse("1e1000000000");
        JsonNumber long1 = JsonNumber.Parse(Encoding.UTF8.GetBytes(new string('7', 1_000_000) + "e100000000"));

        Assert.True(huge > JsonNumber.Parse("9e400"));
        Assert.True(huge.IsMultipleOf(JsonNumber.Parse("0.01")));
        Assert.False(long1.IsMultipleOf(JsonNumber.Parse("3.1")));
        Assert.False(huge.TryGetBigInteger(out _));
        Assert.False(JsonNumber.Parse("1e-1000000000").IsInteger);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("+1")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    public void What_JSON_does_not_call_a_number_is_none(string text) => Assert.Throws<FormatException>(() => JsonNumber.Parse(text));

    private static Gen<((BigInteger Coefficient, int Exponent) Left, (BigInteger Coefficient, int Exponent) Right)> Pairs =>
        from left in Gen.OneOf(Decimals, NearDecimals)
        from right in Gen.OneOf(Decimals, NearDecimals)
        select (left, right);

    private static JsonNumber Number((BigInteger Coefficient, int Exponent) value) =>
        JsonNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{value.Coefficient}e{value.Exponent}"));

    /// <summary>The value times 10^60: an integer for each that is generated.</summary>
    private static BigInteger Aligned((BigInteger Coefficient, int Exponent) value) => value.Coefficient * BigInteger.Pow(10, value.Exponent + 60);
}
