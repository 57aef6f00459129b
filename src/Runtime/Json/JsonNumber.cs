using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace MessageContracts.Json;

/// <summary>
/// A JSON number, exactly: a sign, decimal digits without zeros at either end, and a power of ten. Comparing and dividing never
/// write out the zeros of 1e1000000, so the work is bounded by the length of the text. Up to 19 digits nothing is allocated.
/// </summary>
/// <remarks>An exponent beyond ±10^15 is held as ±10^15: no number that is written out comes near.</remarks>
public readonly struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>
{
    /// <summary>The most digits an integer may have to be turned into a <see cref="BigInteger"/>.</summary>
    public const int MaxIntegerDigits = 4096;

    private const int SmallDigits = 19;
    private const long LargestExponent = 1_000_000_000_000_000;

    private readonly int sign;
    private readonly ulong small;
    private readonly byte[]? large;
    private readonly long exponent;

    private JsonNumber(int sign, ulong small, byte[]? large, long exponent)
    {
        this.sign = sign;
        this.small = small;
        this.large = large;
        this.exponent = exponent;
    }

    /// <summary>Whether the number has no fraction: 1.0 and 1e2 have none.</summary>
    public bool IsInteger => sign == 0 || exponent >= 0;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number as JSON writes it (RFC 8259, 6).</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no JSON number.</exception>
    public static JsonNumber Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a number.</summary>
    /// <param name="utf8">The number as JSON writes it (RFC 8259, 6), in UTF-8.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no JSON number.</exception>
    public static JsonNumber Parse(ReadOnlySpan<byte> utf8) => TryParse(utf8, out JsonNumber number)
        ? number
        : throw new FormatException($"{Wording.Quote(utf8)} is no JSON number; write it as RFC 8259, section 6 says, such as -12.5e3");

    /// <summary>Reads a number.</summary>
    /// <param name="utf8">The number as JSON writes it (RFC 8259, 6), in UTF-8.</param>
    /// <param name="number">The number.</param>
    /// <returns>False where the text is no JSON number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out JsonNumber number)
    {
        number = default;
        if (!NumberText.TrySplit(utf8, out NumberText parts))
        {
            return false;
        }

        number = FromDigits(parts);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other)
    {
        if (sign != other.sign || sign == 0)
        {
            return sign.CompareTo(other.sign);
        }

        return sign * CompareMagnitude(other);
    }

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (large is null)
        {
            return HashCode.Combine(sign, small, exponent);
        }

        HashCode hash = new();
        hash.AddBytes(large);
        return HashCode.Combine(sign, hash.ToHashCode(), exponent);
    }

    /// <summary>Whether the number is a multiple of another, exactly (draft-07, 6.2.1).</summary>
    /// <param name="divisor">The other number.</param>
    /// <returns>True where dividing gives an integer; false for a divisor of 0.</returns>
    public bool IsMultipleOf(in JsonNumber divisor)
    {
        if (sign == 0 || divisor.sign == 0)
        {
            return divisor.sign != 0;
        }

        // n = a·10^e and d = b·10^f, neither a nor b divisible by ten: with e < f the quotient would need a factor 10 in a.
        return exponent >= divisor.exponent
            && (divisor.large is null ? RemainderBy(divisor.small, exponent - divisor.exponent) == 0 : IsMultipleOfLarge(divisor));
    }

    /// <summary>The number as a 64-bit integer.</summary>
    /// <param name="value">The integer; 0 where it does not fit.</param>
    /// <returns>Whether it fits.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (!TryGetMagnitude(out ulong magnitude) || magnitude > long.MaxValue + (sign < 0 ? 1UL : 0))
        {
            return false;
        }

        value = sign < 0 ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>The number as an unsigned 64-bit integer.</summary>
    /// <param name="value">The integer; 0 where it does not fit.</param>
    /// <returns>Whether it fits.</returns>
    public bool TryGetUInt64(out ulong value)
    {
        value = 0;
        return sign >= 0 && TryGetMagnitude(out value);
    }

    /// <summary>The number as an integer of at most <see cref="MaxIntegerDigits"/> digits.</summary>
    /// <param name="value">The integer; 0 where it does not fit.</param>
    /// <returns>Whether it is an integer, and short enough.</returns>
    public bool TryGetBigInteger(out BigInteger value)
    {
        value = default;
        if (!IsInteger || Order > MaxIntegerDigits)
        {
            return sign == 0;
        }

        value = sign * Coefficient() * BigInteger.Pow(10, (int)exponent);
        return true;
    }

    /// <summary>The number as text: digits and, where it is not 0, an exponent.</summary>
    /// <returns>Such as <c>25</c>, <c>0.5</c> or <c>1e400</c>.</returns>
    public override string ToString()
    {
        if (sign == 0)
        {
            return "0";
        }

        Span<byte> buffer = stackalloc byte[SmallDigits + 1];
        string digits = Encoding.ASCII.GetString(Digits(buffer));
        return (sign < 0 ? "-" : "") + exponent switch
        {
            >= 0 and <= 20 => digits + new string('0', (int)exponent),
            < 0 and >= -20 when -exponent < digits.Length => digits.Insert(digits.Length + (int)exponent, "."),
            < 0 and >= -20 => "0." + digits.PadLeft((int)-exponent, '0'),
            _ => string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}"),
        };
    }

    /// <summary>Whether two numbers have the same value.</summary>
    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    /// <summary>Whether two numbers differ in value.</summary>
    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

    /// <summary>Whether the left number is less.</summary>
    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is less or equal.</summary>
    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is greater.</summary>
    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is greater or equal.</summary>
    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;

    /// <summary>How many digits stand before the decimal point, when written out.</summary>
    private long Order => DigitCount + exponent;

    private int DigitCount
    {
        get
        {
            if (large is not null)
            {
                return large.Length;
            }

            int count = 1;
            for (ulong rest = small; rest >= 10; rest /= 10)
            {
                count++;
            }

            return count;
        }
    }

    private static JsonNumber FromDigits(in NumberText parts)
    {
        if (parts.Count == 0)
        {
            return default;
        }

        long exponent = Math.Clamp(parts.Exponent, -LargestExponent, LargestExponent);
        int sign = parts.Negative ? -1 : 1;
        if (parts.Count > SmallDigits)
        {
            byte[] digits = new byte[parts.Count];
            parts.CopyDigits(digits);
            return new JsonNumber(sign, 0, digits, exponent);
        }

        ulong value = 0;
        Span<byte> buffer = stackalloc byte[SmallDigits];
        parts.CopyDigits(buffer);
        foreach (byte digit in buffer[..parts.Count])
        {
            value = (value * 10) + (uint)(digit - '0');
        }

        return new JsonNumber(sign, value, null, exponent);
    }

    private ReadOnlySpan<byte> Digits(Span<byte> buffer)
    {
        if (large is not null)
        {
            return large;
        }

        small.TryFormat(buffer, out int length, default, CultureInfo.InvariantCulture);
        return buffer[..length];
    }

    private int CompareMagnitude(in JsonNumber other)
    {
        if (large is null && other.large is null && exponent == other.exponent)
        {
            return small.CompareTo(other.small);
        }

        int byOrder = Order.CompareTo(other.Order);
        if (byOrder != 0)
        {
            return byOrder;
        }

        // The same order: digit by digit from the left, where a number that has no more digits is the lesser.
        Span<byte> mine = stackalloc byte[SmallDigits + 1];
        Span<byte> theirs = stackalloc byte[SmallDigits + 1];
        return Math.Sign(Digits(mine).SequenceCompareTo(other.Digits(theirs)));
    }

    private bool TryGetMagnitude(out ulong magnitude)
    {
        magnitude = small;
        if (sign == 0)
        {
            return true;
        }

        if (large is not null ? LargeFits(out magnitude) : exponent is >= 0 and <= SmallDigits)
        {
            UInt128 product = magnitude;
            for (long i = 0; i < exponent; i++)
            {
                product *= 10;
            }

            bool fits = product <= ulong.MaxValue;
            magnitude = fits ? (ulong)product : 0;
            return fits;
        }

        magnitude = 0;
        return false;
    }

    /// <summary>Twenty digits may still fit 64 bits.</summary>
    private bool LargeFits(out ulong magnitude)
    {
        magnitude = 0;
        return exponent == 0 && ulong.TryParse(large, NumberStyles.None, CultureInfo.InvariantCulture, out magnitude);
    }

    /// <summary>What is left of digits·10^<paramref name="zeros"/> when divided.</summary>
    private ulong RemainderBy(ulong divisor, long zeros)
    {
        UInt128 rest = 0;
        Span<byte> buffer = stackalloc byte[SmallDigits + 1];
        foreach (byte digit in Digits(buffer))
        {
            rest = ((rest * 10) + (uint)(digit - '0')) % divisor;
        }

        for (UInt128 square = 10 % divisor; zeros > 0 && rest != 0; zeros >>= 1)
        {
            rest = (zeros & 1) != 0 ? rest * square % divisor : rest;
            square = square * square % divisor;
        }

        return (ulong)rest;
    }

    private bool IsMultipleOfLarge(in JsonNumber divisor)
    {
        BigInteger by = divisor.Coefficient();
        return (Coefficient() * BigInteger.ModPow(10, exponent - divisor.exponent, by) % by).IsZero;
    }

    private BigInteger Coefficient() =>
        large is null ? small : BigInteger.Parse(Encoding.ASCII.GetString(large), NumberStyles.None, CultureInfo.InvariantCulture);
}
