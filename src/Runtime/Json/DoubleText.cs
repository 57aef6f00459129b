using System.Globalization;

namespace MessageContracts.Json;

/// <summary>Numbers of at most fifteen digits: each is the only one of that length that reads as its double, so it can be told without a search.</summary>
internal static class DoubleText
{
    /// <summary>How many decimal digits a double keeps, whatever they are.</summary>
    public const int SafeDigits = 15;

    /// <summary>The greatest power of ten that a double keeps exactly.</summary>
    public const int ExactPower = 22;

    private const ulong SafeLimit = 1_000_000_000_000_000;
    private const double Least = 1e-4;

    private static ReadOnlySpan<double> Powers =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>A number from its digits: exact, since both are and a division rounds once.</summary>
    /// <param name="digits">At most <see cref="SafeDigits"/> digits.</param>
    /// <param name="fraction">How many of them follow the point: 0 to <see cref="ExactPower"/>.</param>
    public static double FromDigits(ulong digits, int fraction) => digits / Powers[fraction];

    /// <summary>Writes a number in the shortest form that reads back as the same.</summary>
    /// <param name="value">The number, finite.</param>
    /// <param name="target">Has room for any number.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(double value, Span<byte> target)
    {
        double size = Math.Abs(value);
        if (size is >= Least and < SafeLimit && TryTakeApart(size, out ulong digits, out int fraction))
        {
            int sign = value < 0 ? 1 : 0;
            target[0] = (byte)'-';
            return sign + WriteDecimal(digits, fraction, target[sign..]);
        }

        value.TryFormat(target, out int length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>The digits and how many follow the point, without zeros at the end.</summary>
    private static bool TryTakeApart(double size, out ulong digits, out int fraction)
    {
        digits = (ulong)size;
        fraction = 0;
        if (digits == size)
        {
            return true;
        }

        // As many digits after the point as make fifteen in all; a whole part of zero has none of its own, and may be followed by zeros.
        fraction = SafeDigits - CountDigits(digits);
        digits = (ulong)Math.Round(size * Powers[fraction]);
        if (digits >= SafeLimit || FromDigits(digits, fraction) != size)
        {
            return false;
        }

        while (digits % 10 == 0)
        {
            digits /= 10;
            fraction--;
        }

        return true;
    }

    private static int CountDigits(ulong value)
    {
        int count = 0;
        while (count < SafeDigits && value >= Powers[count])
        {
            count++;
        }

        return count;
    }

    private static int WriteDecimal(ulong digits, int fraction, Span<byte> target)
    {
        ulong power = (ulong)Powers[fraction];
        (ulong whole, ulong rest) = Math.DivRem(digits, power);
        whole.TryFormat(target, out int length, default, CultureInfo.InvariantCulture);
        if (fraction == 0)
        {
            return length;
        }

        target[length] = (byte)'.';
        for (int i = length + fraction; i > length; i--)
        {
            (rest, ulong digit) = Math.DivRem(rest, 10);
            target[i] = (byte)('0' + digit);
        }

        return length + 1 + fraction;
    }
}
