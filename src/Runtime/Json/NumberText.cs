namespace MessageContracts.Json;

/// <summary>The text of a JSON number taken apart: its digits without zeros at either end, and the power of ten of the last.</summary>
internal readonly ref struct NumberText
{
    // Enough to saturate; more digits than these would overflow.
    private const int LongestExponent = 17;

    private readonly ReadOnlySpan<byte> digits;

    private NumberText(bool negative, ReadOnlySpan<byte> digits, int count, long exponent)
    {
        Negative = negative;
        Count = count;
        Exponent = exponent;
        this.digits = digits;
    }

    public bool Negative { get; }

    /// <summary>How many digits are left; 0 for the number zero.</summary>
    public int Count { get; }

    public long Exponent { get; }

    /// <summary>Takes a text apart; false where it is no JSON number (RFC 8259, 6).</summary>
    public static bool TrySplit(ReadOnlySpan<byte> text, out NumberText parts)
    {
        parts = default;
        bool negative = text.StartsWith("-"u8);
        ReadOnlySpan<byte> rest = negative ? text[1..] : text;
        int whole = DigitsAt(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0'))
        {
            return false;
        }

        int fraction = 0;
        int mantissa = whole;
        if (mantissa < rest.Length && rest[mantissa] == '.')
        {
            fraction = DigitsAt(rest[(mantissa + 1)..]);
            mantissa += fraction + 1;
            if (fraction == 0)
            {
                return false;
            }
        }

        if (!TryReadExponent(rest[mantissa..], out long exponent))
        {
            return false;
        }

        parts = Trim(negative, rest[..mantissa], exponent - fraction);
        return true;
    }

    /// <summary>Copies the digits, without the decimal point.</summary>
    public void CopyDigits(Span<byte> target)
    {
        int at = 0;
        foreach (byte digit in digits)
        {
            if (digit != '.')
            {
                target[at++] = digit;
            }
        }
    }

    private static NumberText Trim(bool negative, ReadOnlySpan<byte> mantissa, long exponent)
    {
        int start = 0;
        while (start < mantissa.Length && mantissa[start] is (byte)'0' or (byte)'.')
        {
            start++;
        }

        int end = mantissa.Length;
        while (end > start && mantissa[end - 1] is (byte)'0' or (byte)'.')
        {
            // Each zero cut off at the end moves the last digit one place up.
            end--;
            exponent += mantissa[end] == '0' ? 1 : 0;
        }

        ReadOnlySpan<byte> trimmed = mantissa[start..end];
        int count = trimmed.Length - (trimmed.IndexOf((byte)'.') >= 0 ? 1 : 0);
        return new NumberText(negative, trimmed, count, exponent);
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        text = text[1..];
        bool negative = text.StartsWith("-"u8);
        text = negative || text.StartsWith("+"u8) ? text[1..] : text;
        if (text.IsEmpty || DigitsAt(text) != text.Length)
        {
            return false;
        }

        text = text.TrimStart((byte)'0');
        foreach (byte digit in text[..Math.Min(text.Length, LongestExponent)])
        {
            exponent = (exponent * 10) + (digit - '0');
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    private static int DigitsAt(ReadOnlySpan<byte> text)
    {
        int end = 0;
        while (end < text.Length && text[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        return end;
    }
}
