using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessageContracts.Json;

/// <content>Numbers: their grammar, and their value where it is short enough to be told while they are read.</content>
internal ref partial struct JsonTokenizer
{
    // As many digits as always fit in 64 bits, signed.
    private const int MostDigits = 18;

    /// <summary>The current number where it is written as an integer of few digits.</summary>
    /// <returns>False where a closer look is needed.</returns>
    public readonly bool TryGetInteger(out long value)
    {
        value = text[Start] == '-' ? -(long)digits : (long)digits;
        return fraction == 0 && !hasExponent && digitCount <= MostDigits;
    }

    /// <summary>The current number where it has no more digits than a double keeps.</summary>
    /// <returns>False where a closer look is needed.</returns>
    public readonly bool TryGetDouble(out double value)
    {
        bool isShort = digitCount <= DoubleText.SafeDigits && !hasExponent;
        double size = isShort ? DoubleText.FromDigits(digits, fraction) : 0;
        value = text[Start] == '-' ? -size : size;
        return isShort;
    }

    private void ReadNumber(int start)
    {
        digits = 0;
        fraction = 0;
        hasExponent = false;
        int at = UnitAt(start) == '-' ? start + 1 : start;
        int end = ReadDigits(at);
        digitCount = end - at;
        if (digitCount == 0 || (digitCount > 1 && text[at] == '0'))
        {
            throw Malformed(at);
        }

        if (UnitAt(end) == '.')
        {
            at = end + 1;
            end = ReadDigits(at);
            fraction = end - at;
            digitCount += fraction;
            if (fraction == 0)
            {
                throw Malformed(end);
            }
        }

        EndAt((UnitAt(end) | 0x20) == 'e' ? ReadExponent(end + 1) : end);
    }

    private int ReadDigits(int at)
    {
        while (at <= text.Length - sizeof(ulong))
        {
            int count = EightDigits.Read(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at)), ref digits);
            at += count;
            if (count < sizeof(ulong))
            {
                return at;
            }
        }

        return ReadLastDigits(at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadLastDigits(int at)
    {
        ulong value = digits;
        while ((uint)(UnitAt(at) - '0') is <= 9 and var digit)
        {
            value = unchecked((value * 10) + digit);
            at++;
        }

        digits = value;
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadExponent(int at)
    {
        hasExponent = true;
        at += UnitAt(at) is (byte)'+' or (byte)'-' ? 1 : 0;
        int end = at;
        while (char.IsAsciiDigit((char)UnitAt(end)))
        {
            end++;
        }

        return end > at ? end : throw Malformed(end);
    }
}
