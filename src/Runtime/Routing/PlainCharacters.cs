using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageContracts;

/// <summary>A set of ASCII characters, and copying text that is made of nothing else: both in one go, up to 16 characters at a time.</summary>
internal readonly struct PlainCharacters
{
    private const int Block = 16;
    private const int HalfBlock = 8;
    private const int QuarterBlock = 4;

    // Bit h of byte l stands for the character h * 16 + l.
    private readonly Vector128<byte> set;

    public PlainCharacters(Func<char, bool> isPlain)
    {
        Span<byte> bits = stackalloc byte[Block];
        for (int c = 0; c <= sbyte.MaxValue; c++)
        {
            bits[c % Block] |= (byte)((isPlain((char)c) ? 1 : 0) << (c / Block));
        }

        set = Vector128.Create<byte>(bits);
    }

    /// <summary>For each upper half of a character in ASCII its bit; none for others.</summary>
    private static Vector128<byte> Bits => Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Copies a text where all of its characters are in the set, and it fits; else what the target holds is undefined.</summary>
    /// <returns>False also for an empty text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCopy(ReadOnlySpan<char> text, Span<char> target)
    {
        if (text.Length > target.Length)
        {
            return false;
        }

        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref ushort to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(target));
        return text.Length switch
        {
            < QuarterBlock => TryCopySingly(text, ref to),
            < HalfBlock => TryCopyQuarters(ref from, ref to, text.Length - QuarterBlock),
            <= Block => TryCopyHalves(ref from, ref to, 0, text.Length - HalfBlock),
            _ => TryCopyBlocks(ref from, ref to, text.Length),
        };
    }

    private bool TryCopySingly(ReadOnlySpan<char> text, ref ushort to)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c > sbyte.MaxValue || ((set.GetElement(c % Block) >> (c / Block)) & 1) == 0)
            {
                return false;
            }

            Unsafe.Add(ref to, i) = c;
        }

        return !text.IsEmpty;
    }

    /// <summary>4 to 7 characters, as the first and the last four.</summary>
    private bool TryCopyQuarters(ref ushort from, ref ushort to, int second)
    {
        ulong head = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
        ulong tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, second)));
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref to), head);
        Unsafe.WriteUnaligned(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, second)), tail);
        Vector128<ushort> both = Vector128.Create(head, tail).AsUInt16();
        return ArePlain(both, both);
    }

    /// <summary>At most 16 characters, as two halves that may overlap.</summary>
    private bool TryCopyHalves(ref ushort from, ref ushort to, int first, int second)
    {
        Vector128<ushort> head = Vector128.LoadUnsafe(ref from, (nuint)first);
        Vector128<ushort> tail = Vector128.LoadUnsafe(ref from, (nuint)second);
        head.StoreUnsafe(ref to, (nuint)first);
        tail.StoreUnsafe(ref to, (nuint)second);
        return ArePlain(head, tail);
    }

    private bool TryCopyBlocks(ref ushort from, ref ushort to, int length)
    {
        bool isPlain = true;
        for (int at = 0; at <= length - Block; at += Block)
        {
            isPlain &= TryCopyHalves(ref from, ref to, at, at + HalfBlock);
        }

        return isPlain & TryCopyHalves(ref from, ref to, length - Block, length - HalfBlock);
    }

    // Saturation turns what is beyond ASCII into 127, a control character, or (as signed) into negative numbers, which have no bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ArePlain(Vector128<ushort> head, Vector128<ushort> tail)
    {
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(head.AsInt16(), tail.AsInt16()).AsByte();
        Vector128<byte> found = Vector128.ShuffleNative(set, bytes & Vector128.Create((byte)0x0F))
            & Vector128.ShuffleNative(Bits, bytes >> 4);
        return !Vector128.EqualsAny(found, Vector128<byte>.Zero);
    }
}
