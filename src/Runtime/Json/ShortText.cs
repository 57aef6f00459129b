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
        ref byte first = ref MemoryMarshal.GetReference(one);
        ref byte otherFirst = ref MemoryMarshal.GetReference(other);
        return ((Word(ref first, 0) ^ Word(ref otherFirst, 0)) | (Word(ref first, last) ^ Word(ref otherFirst, last))) == 0;
    }

    /// <summary>Eight bytes of a text, which must have them, as they lie in memory.</summary>
    public static ulong Word(ref byte first, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at));
}
