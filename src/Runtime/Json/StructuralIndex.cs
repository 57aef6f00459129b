using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MessageContracts.Json;

/// <summary>
/// The places at which a text has tokens: brackets, commas, colons, both quotation marks of each string, and the first byte of all else.
/// They are found 64 bytes at a time, without a branch on what is there, one stretch of the text after the other: so the index stays small.
/// </summary>
/// <remarks>
/// A control character in a string has a place, too, where the closing quotation mark should be: whoever reads the string there sees that
/// it is none. What is no JSON elsewhere starts a token that the grammar refuses.
/// </remarks>
/// <param name="spend">Takes how many steps finding them was, and where in the text; null where nobody counts.</param>
internal sealed class StructuralIndex(Action<int, int>? spend = null)
{
    /// <summary>How many tokens at least are held before a stretch ends, unless it ends with the text.</summary>
    public const int Ahead = 3;

    private const int Stretch = 16 * 1024;
    private const int Block = 64;
    private const int BytesPerStep = 16;

    private const int AtOnce = 8;

    // Room for the block in which the last string ends, the one in which the text does, and what comes after.
    private const int Beyond = 3 * Block;

    private int[] places = [];

    /// <summary>Tells what is held from what was held before.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Whether the stretch held ends with the text.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether the stretch held has a backslash.</summary>
    public bool HasEscapes { get; private set; }

    private static Vector512<byte> Offsets
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<byte>.Indices;
    }

    private static Vector512<byte> BitInByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0x8040_2010_0804_0201).AsByte();
    }

    private static Vector512<byte> ByteOfBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0, 0x0101_0101_0101_0101, 0x0202_0202_0202_0202, 0x0303_0303_0303_0303,
            0x0404_0404_0404_0404, 0x0505_0505_0505_0505, 0x0606_0606_0606_0606, 0x0707_0707_0707_0707).AsByte();
    }

    /// <summary>Finds the places from one on where no string and no number is; what was held is held no more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to start.</param>
    /// <returns>
    /// The places of a stretch that ends outside of strings, and as many more as <see cref="Ahead"/> says: they are the text's length.
    /// </returns>
    public ReadOnlySpan<int> Find(ReadOnlySpan<byte> text, int from)
    {
        Version++;
        Reserve(Math.Min(text.Length - from, Stretch) + Beyond);
        StructuralScan scan = default;
        int at = from;
        int count = FindWhole(text, ref at, ref scan);
        if (at > text.Length - Block && at < text.Length)
        {
            count += FindLast(text[at..], at, count, ref scan);
            at = text.Length;
        }

        spend?.Invoke(1 + ((at - from) / BytesPerStep), from);
        HasEscapes = scan.Backslashes != 0;
        IsLast = at == text.Length;
        places.AsSpan(count, Ahead).Fill(text.Length);
        return places.AsSpan(0, count + Ahead);
    }

    /// <summary>Finds the places in whole blocks.</summary>
    private int FindWhole(ReadOnlySpan<byte> text, ref int start, ref StructuralScan whole)
    {
        ref byte first = ref MemoryMarshal.GetReference(text);
        StructuralScan scan = whole;
        int count = 0;
        int at = start;
        int end = text.Length - Block;
        int enough = start + Stretch;

        // Beyond that only a string that is none has tokens, which are control characters.
        int most = places.Length - Beyond;
        for (; at <= end && (at < enough || scan.InString != 0 || count < Ahead) && count <= most; at += Block)
        {
            ulong tokens = scan.Tokens(Vector512.LoadUnsafe(ref first, (nuint)at));
            count += Write(tokens, at, ref RoomAt(count));
        }

        start = at;
        whole = scan;
        return count;
    }

    /// <summary>Finds the places in less than a block.</summary>
    private int FindLast(ReadOnlySpan<byte> rest, int at, int count, ref StructuralScan scan)
    {
        Span<byte> last = stackalloc byte[Block];
        last.Fill((byte)' ');
        rest.CopyTo(last);
        ulong tokens = scan.Tokens(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(last)));
        return Write(tokens, at, ref RoomAt(count));
    }

    private void Reserve(int most)
    {
        if (places.Length < most)
        {
            places = new int[Math.Min((int)BitOperations.RoundUpToPowerOf2((uint)most), Stretch + Beyond)];
        }
    }

    private ref int RoomAt(int count) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), count);

    /// <summary>Writes the places of the bits that are set, and some more behind them, so that there is nothing to guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Write(ulong tokens, int at, ref int target)
    {
        int count = BitOperations.PopCount(tokens);
        if (Avx512Vbmi2.IsSupported)
        {
            // One byte a bit: each byte of the mask is laid beside the eight bytes it is about.
            Vector512<byte> mask = Avx512BW.Shuffle(Vector512.Create(tokens).AsByte(), ByteOfBit) & BitInByte;
            Vector512<byte> found = Avx512Vbmi2.Compress(Vector512<byte>.Zero, ~Vector512.Equals(mask, Vector512<byte>.Zero), Offsets);
            (Avx512F.ConvertToVector512Int32(found.GetLower().GetLower()) + Vector512.Create(at)).StoreUnsafe(ref target);
            if (count > Vector512<int>.Count)
            {
                WriteMore(found, at, ref target);
            }

            return count;
        }

        WriteEight(ref tokens, at, ref target);
        for (int i = AtOnce; i < count; i += AtOnce)
        {
            WriteEight(ref tokens, at, ref Unsafe.Add(ref target, i));
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteMore(Vector512<byte> found, int at, ref int target)
    {
        (Avx512F.ConvertToVector512Int32(found.GetLower().GetUpper()) + Vector512.Create(at)).StoreUnsafe(ref target, 16);
        (Avx512F.ConvertToVector512Int32(found.GetUpper().GetLower()) + Vector512.Create(at)).StoreUnsafe(ref target, 32);
        (Avx512F.ConvertToVector512Int32(found.GetUpper().GetUpper()) + Vector512.Create(at)).StoreUnsafe(ref target, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteEight(ref ulong tokens, int at, ref int target)
    {
        ulong rest = tokens;
        target = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 1) = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 2) = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 3) = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 4) = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 5) = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 6) = at + BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        Unsafe.Add(ref target, 7) = at + BitOperations.TrailingZeroCount(rest);
        tokens = rest & (rest - 1);
    }
}
