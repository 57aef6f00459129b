using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <summary>Reads and writes up to eight decimal digits at a time, as one word.</summary>
internal static class EightDigits
{
    /// <summary>The least number that has more digits.</summary>
    public const uint Limit = 100_000_000;

    private const ulong Zeros = 0x3030303030303030;
    private const ulong LastDigit = 1UL << 56;
    private const ulong TopBits = 0x8080808080808080;

    // Added to a byte, it reaches the top bit where the byte is more than 9.
    private const ulong BeyondNine = 0x7676767676767676;

    private static ReadOnlySpan<uint> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Appends the digits that a text of eight bytes starts with to a number.</summary>
    /// <param name="text">The text as it lies in memory.</param>
    /// <param name="value">The number, which wraps around where it has too many digits.</param>
    /// <returns>How many digits there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ulong text, ref ulong value)
    {
        ulong bytes = (BitConverter.IsLittleEndian ? text : BinaryPrimitives.ReverseEndianness(text)) ^ Zeros;

        // A carry out of a byte that is no digit only reaches bytes behind it.
        ulong others = (bytes | unchecked(bytes + BeyondNine)) & TopBits;
        int count = others == 0 ? sizeof(ulong) : BitOperations.TrailingZeroCount(others) >> 3;
        if (count > 0)
        {
            value = unchecked((value * Powers[count]) + Value(bytes << (64 - (8 * count))));
        }

        return count;
    }

    /// <summary>Writes a number below <see cref="Limit"/>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="target">Takes its digits; what follows them, up to eight bytes, is undefined.</param>
    /// <returns>How many digits there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(uint value, Span<byte> target)
    {
        ulong digits = Digits(value);
        int zeros = BitOperations.TrailingZeroCount(digits | LastDigit) >> 3;
        BinaryPrimitives.WriteUInt64LittleEndian(target, (digits | Zeros) >> (8 * zeros));
        return sizeof(ulong) - zeros;
    }

    /// <summary>The digits of a number, the first in the lowest byte: it is cut into fours, these into pairs, and these into digits, all at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digits(uint value)
    {
        const ulong EveryFour = 0x0000007F0000007F;
        const ulong EveryPair = 0x000F000F000F000F;
        (uint first, uint last) = Math.DivRem(value, 10_000);
        ulong fours = first | ((ulong)last << 32);

        // Divisions by 100 and by 10 of all that is below 10 000 and below 100.
        ulong hundreds = ((fours * 10_486) >> 20) & EveryFour;
        ulong pairs = hundreds | ((fours - (hundreds * 100)) << 16);
        ulong tens = ((pairs * 103) >> 10) & EveryPair;
        return tens | ((pairs - (tens * 10)) << 8);
    }

    /// <summary>The number that eight digits make, the first in the lowest byte: neighbours are joined, to pairs, fours, and all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Value(ulong digits)
    {
        const ulong EverySecondPair = 0x000000FF000000FF;
        unchecked
        {
            ulong pairs = (digits * 10) + (digits >> 8);
            ulong outer = (pairs & EverySecondPair) * (100 + (1_000_000UL << 32));
            ulong inner = ((pairs >> 16) & EverySecondPair) * (1 + (10_000UL << 32));
            return (outer + inner) >> 32;
        }
    }
}
