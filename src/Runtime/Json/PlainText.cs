using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace MessageContracts.Json;

/// <summary>Text that JSON writes as it is, one byte a character: ASCII without quotation marks, backslashes and control characters.</summary>
internal static class PlainText
{
    private const int Block = 16;
    private const int HalfBlock = 8;
    private const int LongBlock = 32;

    /// <summary>Copies plain characters up to the first that is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Takes one byte for each character; at least as long as the text. What follows those copied is undefined.</param>
    /// <returns>How many characters were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> target)
    {
        Debug.Assert(target.Length >= text.Length, "The target is too short.");
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte to = ref MemoryMarshal.GetReference(target);
        if (text.Length < HalfBlock)
        {
            return CopySingly(ref from, ref to, 0, text.Length);
        }

        if (text.Length >= LongBlock)
        {
            return CopyLong(ref from, ref to, text.Length);
        }

        int at = 0;
        for (; at <= text.Length - Block; at += Block)
        {
            Vector128<sbyte> bytes = Narrow(ref from, at, at + HalfBlock);
            bytes.AsByte().StoreUnsafe(ref to, (nuint)at);
            uint others = Others(bytes);
            if (others != 0)
            {
                return at + int.TrailingZeroCount((int)others);
            }
        }

        return at == text.Length ? at : CopyTail(ref from, ref to, at, text.Length);
    }

    /// <summary>Text in ASCII as a string.</summary>
    /// <param name="ascii">The text.</param>
    public static string ToString(ReadOnlySpan<byte> ascii) => string.Create(ascii.Length, ascii, static (target, ascii) => Widen(ascii, target));

    /// <summary>Text in UTF-8 as a string.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="isAscii">Whether each byte is a character, so that they need not be counted first.</param>
    public static string ToString(ReadOnlySpan<byte> utf8, bool isAscii) => isAscii ? ToString(utf8) : Encoding.UTF8.GetString(utf8);

    private static void Widen(ReadOnlySpan<byte> ascii, Span<char> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(ascii);
        ref ushort to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(target));
        if (ascii.Length < HalfBlock)
        {
            for (int i = 0; i < ascii.Length; i++)
            {
                Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
            }

            return;
        }

        if (ascii.Length < Block)
        {
            WidenHalf(ref from, ref to, 0);
            WidenHalf(ref from, ref to, ascii.Length - HalfBlock);
            return;
        }

        if (ascii.Length < LongBlock)
        {
            WidenBlock(ref from, ref to, 0);
            WidenBlock(ref from, ref to, ascii.Length - Block);
            return;
        }

        int last = ascii.Length - LongBlock;
        for (int at = 0; at < last; at += LongBlock)
        {
            WidenLongBlock(ref from, ref to, at);
        }

        WidenLongBlock(ref from, ref to, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenHalf(ref byte from, ref ushort to, int at)
    {
        Vector64<byte> bytes = Vector64.LoadUnsafe(ref from, (nuint)at);
        Vector128.WidenLower(bytes.ToVector128Unsafe()).StoreUnsafe(ref to, (nuint)at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenBlock(ref byte from, ref ushort to, int at)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)at));
        lower.StoreUnsafe(ref to, (nuint)at);
        upper.StoreUnsafe(ref to, (nuint)(at + HalfBlock));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenLongBlock(ref byte from, ref ushort to, int at)
    {
        (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)at));
        lower.StoreUnsafe(ref to, (nuint)at);
        upper.StoreUnsafe(ref to, (nuint)(at + Block));
    }

    /// <summary>The last 1 to 15 of at least 8 characters: two halves of a block that may overlap each other and what was copied.</summary>
    private static int CopyTail(ref ushort from, ref byte to, int at, int length)
    {
        int first = Math.Min(at, length - HalfBlock);
        int second = length - HalfBlock;
        Vector128<sbyte> bytes = Narrow(ref from, first, second);
        bytes.AsByte().GetLower().StoreUnsafe(ref to, (nuint)first);
        bytes.AsByte().GetUpper().StoreUnsafe(ref to, (nuint)second);
        uint others = Others(bytes);
        if (others == 0)
        {
            return length;
        }

        int index = int.TrailingZeroCount((int)others);
        return index < HalfBlock ? first + index : second + index - HalfBlock;
    }

    /// <summary>At least 32 characters; the last block may overlap the one before.</summary>
    private static int CopyLong(ref ushort from, ref byte to, int length)
    {
        int last = length - LongBlock;
        for (int at = 0; at < last; at += LongBlock)
        {
            Vector256<sbyte> bytes = CopyBlock(ref from, ref to, at);
            Vector256<sbyte> others = Others(bytes);
            if (others != Vector256<sbyte>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(others.ExtractMostSignificantBits());
            }
        }

        Vector256<sbyte> end = Others(CopyBlock(ref from, ref to, last));
        return end == Vector256<sbyte>.Zero ? length : last + BitOperations.TrailingZeroCount(end.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> CopyBlock(ref ushort from, ref byte to, int at)
    {
        Vector256<sbyte> bytes = Vector256.NarrowWithSaturation(
            Vector256.LoadUnsafe(ref from, (nuint)at).AsInt16(),
            Vector256.LoadUnsafe(ref from, (nuint)(at + Block)).AsInt16());
        bytes.AsByte().StoreUnsafe(ref to, (nuint)at);
        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Others(Vector256<sbyte> bytes) =>
        Vector256.LessThan(bytes, Vector256.Create((sbyte)' '))
        | Vector256.Equals(bytes, Vector256.Create((sbyte)'"'))
        | Vector256.Equals(bytes, Vector256.Create((sbyte)'\\'))
        | Vector256.Equals(bytes, Vector256.Create(sbyte.MaxValue));

    private static int CopySingly(ref ushort from, ref byte to, int at, int end)
    {
        for (; at < end; at++)
        {
            ushort unit = Unsafe.Add(ref from, at);
            if (unit is < ' ' or > '~' or '"' or '\\')
            {
                return at;
            }

            Unsafe.Add(ref to, at) = (byte)unit;
        }

        return end;
    }

    // Saturation turns units beyond a byte into 127 or, as signed, into negative numbers: none of them is plain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Narrow(ref ushort from, int first, int second) => Vector128.NarrowWithSaturation(
        Vector128.LoadUnsafe(ref from, (nuint)first).AsInt16(),
        Vector128.LoadUnsafe(ref from, (nuint)second).AsInt16());

    /// <summary>One bit for each byte that is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others(Vector128<sbyte> bytes)
    {
        Vector128<sbyte> others = Vector128.LessThan(bytes, Vector128.Create((sbyte)' '))
            | Vector128.Equals(bytes, Vector128.Create((sbyte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((sbyte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create(sbyte.MaxValue));
        return others.ExtractMostSignificantBits();
    }
}
