using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MessageContracts.Json;

/// <summary>Goes from block to block, and knows how the last one ended.</summary>
internal struct StructuralScan
{
    private const ulong OperatorsFrom8 = ((ulong)':' << 16) | ((ulong)'{' << 24) | ((ulong)',' << 32) | ((ulong)'}' << 40);
    private const ulong SpacesFrom0 = ' ';
    private const ulong SpacesFrom8 = ((ulong)'\t' << 8) | ((ulong)'\n' << 16) | ((ulong)'\r' << 40);

    /// <summary>All bits where the block ended within a string, else none.</summary>
    public ulong InString;

    /// <summary>Any bit where there was a backslash.</summary>
    public ulong Backslashes;

    // One where the block ended with a part of a number or literal.
    private ulong inOther;

    // One where the block ended with a backslash that escapes what follows.
    private ulong escape;

    /// <summary>The bits of the next block at which tokens are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Tokens(Vector512<byte> bytes)
    {
        ulong quotes = Bits(Vector512.Equals(bytes, Vector512.Create((byte)'"')));
        ulong backslashes = Bits(Vector512.Equals(bytes, Vector512.Create((byte)'\\')));
        ulong controls = Bits(Vector512.LessThan(bytes, Vector512.Create((byte)' ')));

        // The brackets of arrays and objects differ in the same bit.
        ulong operators = Bits(Vector512.Equals(bytes | Vector512.Create((byte)0x20), Lookup(Operators, bytes)));
        ulong spaces = Bits(Vector512.Equals(bytes, Lookup(Spaces, bytes)));
        if ((backslashes | escape) != 0)
        {
            Backslashes |= backslashes;
            (ulong escaped, escape) = Escaped(backslashes, escape);
            quotes &= ~escaped;
        }

        ulong strings = Between(quotes) ^ InString;
        InString = (ulong)((long)strings >> 63);
        ulong others = ~(operators | spaces | quotes | strings);
        ulong starts = others & ~((others << 1) | inOther);
        inOther = others >> 63;
        return (operators & ~strings) | quotes | (controls & strings) | starts;
    }

    /// <summary>The bits of what a backslash stands before that itself is not escaped – every other one of a run of them –, and what is left for the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Escaped, ulong Next) Escaped(ulong backslashes, ulong escape)
    {
        const ulong Even = 0x5555_5555_5555_5555;
        backslashes &= ~escape;
        ulong follows = (backslashes << 1) | escape;
        ulong oddStarts = backslashes & ~Even & ~follows;
        ulong sum = unchecked(oddStarts + backslashes);
        return ((Even ^ (sum << 1)) & follows, sum < backslashes ? 1u : 0u);
    }

    // What stands at the lower half of a byte: an operator, or white space.
    private static Vector512<byte> Operators
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0, OperatorsFrom8, 0, OperatorsFrom8, 0, OperatorsFrom8, 0, OperatorsFrom8).AsByte();
    }

    private static Vector512<byte> Spaces
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(SpacesFrom0, SpacesFrom8, SpacesFrom0, SpacesFrom8, SpacesFrom0, SpacesFrom8, SpacesFrom0, SpacesFrom8).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<byte> found) => found.ExtractMostSignificantBits();

    /// <summary>For each byte what a table has at its lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Lookup(Vector512<byte> table, Vector512<byte> bytes)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.Shuffle(table, bytes);
        }

        Vector128<byte> sixteen = table.GetLower().GetLower();
        Vector512<byte> lower = bytes & Vector512.Create((byte)0x0F);
        return Vector512.Create(
            Vector256.Create(Vector128.Shuffle(sixteen, lower.GetLower().GetLower()), Vector128.Shuffle(sixteen, lower.GetLower().GetUpper())),
            Vector256.Create(Vector128.Shuffle(sixteen, lower.GetUpper().GetLower()), Vector128.Shuffle(sixteen, lower.GetUpper().GetUpper())));
    }

    /// <summary>The bits from each odd one set up to, not including, the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Between(ulong quotes)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(quotes), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        for (int shift = 1; shift < 64; shift *= 2)
        {
            quotes ^= quotes << shift;
        }

        return quotes;
    }
}
