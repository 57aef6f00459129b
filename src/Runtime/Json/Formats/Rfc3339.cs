namespace MessageContracts.Json.Formats;

/// <summary>The grammar of dates and times in RFC 3339, section 5.6.</summary>
internal static partial class Rfc3339
{
    private const int DateLength = 10;
    private const int ClockLength = 8;
    private const int TicksDigits = 7;
    private const int MinutesADay = 24 * 60;

    public static bool IsDate(ReadOnlySpan<byte> text) => text.Length == DateLength && TryDate(text, out _, out _, out _);

    public static bool IsDateTime(ReadOnlySpan<byte> text) =>
        text.Length > DateLength && IsDate(text[..DateLength]) && text[DateLength] is (byte)'T' or (byte)'t' && IsTime(text[(DateLength + 1)..]);

    public static bool IsTime(ReadOnlySpan<byte> text) => TryTime(text, out _);

    private static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        month = 0;
        day = 0;
        return Digits(text, 0, 4, out year)
            && text[4] == '-'
            && Digits(text, 5, 2, out month)
            && text[7] == '-'
            && Digits(text, 8, 2, out day)
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DaysIn(year, month);
    }

    // Year 0 is valid here and a leap year, but unknown to DateTime: it is like any other year divisible by 400.
    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 400 : year, month);

    private static bool TryTime(ReadOnlySpan<byte> text, out Clock clock)
    {
        clock = default;
        if (text.Length <= ClockLength
            || !Digits(text, 0, 2, out int hour) || text[2] != ':'
            || !Digits(text, 3, 2, out int minute) || text[5] != ':'
            || !Digits(text, 6, 2, out int second)
            || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        if (!TryFraction(text[ClockLength..], out int ticks, out int length) || !TryOffset(text[(ClockLength + length)..], out int offset))
        {
            return false;
        }

        clock = new Clock(hour, minute, second, ticks, offset);

        // A leap second comes only at the end of a day in UTC.
        int utc = ((hour * 60) + minute - offset + (2 * MinutesADay)) % MinutesADay;
        return second < 60 || utc == MinutesADay - 1;
    }

    /// <summary>The fraction in ticks, or -1 where it is finer than a tick.</summary>
    private static bool TryFraction(ReadOnlySpan<byte> text, out int ticks, out int length)
    {
        ticks = 0;
        length = 0;
        if (text[0] != '.')
        {
            return true;
        }

        int end = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (end <= 0)
        {
            return false;
        }

        ReadOnlySpan<byte> digits = text.Slice(1, end);
        length = end + 1;
        for (int i = 0; i < TicksDigits; i++)
        {
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        if (digits.Length > TicksDigits && digits[TicksDigits..].ContainsAnyExcept((byte)'0'))
        {
            ticks = -1;
        }

        return true;
    }

    /// <summary>The offset in minutes.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out int offset)
    {
        offset = 0;
        if (text.Length == 1)
        {
            return text[0] is (byte)'Z' or (byte)'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !Digits(text, 1, 2, out int hours) || !Digits(text, 4, 2, out int minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        offset = ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        foreach (byte digit in text.Slice(start, count))
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }

    private readonly record struct Clock(int Hour, int Minute, int Second, int FractionTicks, int Offset);
}
