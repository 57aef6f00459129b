using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessageContracts.Json;

/// <summary>Texts about as long as the names of members, which are mostly the ones expected.</summary>
internal static class ShortText
{
    /// <summary>Whether two texts are the same. For 8 to 16 bytes that takes two words of each, which may overlap, and no call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        if (one.Length is < sizeof(ulong) or > 2 * sizeof(ulong))
        {
            return one.SequenceEqual(other);
        }

        int last = one.Length - sizeof(ulong);
        return ((Word(one, 0) ^ Word(other, 0)) | (Word(one, last) ^ Word(other, last))) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<byte> text, int at) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at));
}
