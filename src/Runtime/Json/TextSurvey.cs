using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace MessageContracts.Json;

/// <summary>What is worth knowing of a whole text before it is read, found in one pass.</summary>
internal static class TextSurvey
{
    private const int Block = 64;

    public static (bool IsAscii, bool HasBackslashes) Of(ReadOnlySpan<byte> text)
    {
        if (text.Length < Block)
        {
            return (Ascii.IsValid(text), text.Contains((byte)'\\'));
        }

        ref byte first = ref MemoryMarshal.GetReference(text);
        Vector512<byte> all = default;
        Vector512<byte> backslashes = default;
        int last = text.Length - Block;
        for (int at = 0; at < last; at += Block)
        {
            Add(ref first, at, ref all, ref backslashes);
        }

        // The last block may overlap the one before.
        Add(ref first, last, ref all, ref backslashes);
        return (all.ExtractMostSignificantBits() == 0, backslashes != Vector512<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref byte first, int at, ref Vector512<byte> all, ref Vector512<byte> backslashes)
    {
        Vector512<byte> bytes = Vector512.LoadUnsafe(ref first, (nuint)at);
        all |= bytes;
        backslashes |= Vector512.Equals(bytes, Vector512.Create((byte)'\\'));
    }
}
