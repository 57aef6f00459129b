using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageContracts.Json;

/// <summary>
/// Names of the object members being read, to refuse one that occurs twice (RFC 8259, 4). Names are kept as a stack:
/// leaving an object releases its names, so the set never holds more than one path through the document.
/// </summary>
internal sealed class NameSet
{
    private const int KeptCapacity = 4096;
    private const int FirstCapacity = 64;

    // So many names of one object are told apart by a look at the fingerprints of all; only for more it pays to keep an index.
    private const int Few = 64;

    private readonly NameIndex index = new();
    private Entry[] entries = new Entry[FirstCapacity];

    // A fingerprint of each name, with room for as many beyond the last as are looked at in one go.
    private uint[] prints = new uint[FirstCapacity + Vector512<uint>.Count];
    private byte[] unescaped = new byte[256];
    private int unescapedLength;

    /// <summary>How many names are held: what <see cref="Release"/> goes back to.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a name to an object; false where that object has it already.</summary>
    /// <param name="scope">The object.</param>
    /// <param name="name">The name, unescaped.</param>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the name stands in the document; -1 where it is written with escapes.</param>
    public bool Add(ref ObjectScope scope, ReadOnlySpan<byte> name, ReadOnlySpan<byte> document, int start)
    {
        uint print = Fingerprint(name);
        bool isHeld = Count - scope.NamesMark < Few
            ? scope.MarkMayRepeat(print) && IsAmong(print, scope, name, document)
            : index.Has(this, scope, name, document);
        if (isHeld)
        {
            return false;
        }

        if (Count == entries.Length)
        {
            Grow();
        }

        prints[Count] = print;
        entries[Count] = new Entry(scope.Id, start < 0 ? ~Keep(name) : start, name.Length);
        Count++;
        return true;
    }

    /// <summary>Forgets the names added since <see cref="Count"/> was <paramref name="mark"/>.</summary>
    public void Release(int mark)
    {
        if (index.End > mark)
        {
            index.Release(mark);
        }

        if (unescapedLength > 0)
        {
            ReleaseUnescaped(mark);
        }

        Count = mark;
    }

    /// <summary>Forgets all, and gives back what an unusually large document needed.</summary>
    public void Clear()
    {
        Release(0);
        if (entries.Length > KeptCapacity || unescaped.Length > KeptCapacity * 16)
        {
            index.Shrink();
            entries = new Entry[FirstCapacity];
            prints = new uint[FirstCapacity + Vector512<uint>.Count];
            unescaped = new byte[256];
        }
    }

    /// <summary>Whether a name is held for an object.</summary>
    /// <param name="at">The number of the name.</param>
    /// <param name="owner">The object.</param>
    /// <param name="name">What it should be.</param>
    /// <param name="document">The document.</param>
    internal bool Is(int at, int owner, ReadOnlySpan<byte> name, ReadOnlySpan<byte> document) =>
        entries[at].Owner == owner && TextOf(at, document).SequenceEqual(name);

    internal ReadOnlySpan<byte> TextOf(int at, ReadOnlySpan<byte> document)
    {
        ref readonly Entry entry = ref entries[at];
        return entry.Start < 0 ? unescaped.AsSpan(~entry.Start, entry.Length) : document.Slice(entry.Start, entry.Length);
    }

    private bool IsAmong(uint print, in ObjectScope scope, ReadOnlySpan<byte> name, ReadOnlySpan<byte> document)
    {
        Vector512<uint> wanted = Vector512.Create(print);
        ref uint first = ref MemoryMarshal.GetArrayDataReference(prints);
        for (int at = scope.NamesMark; at < Count; at += Vector512<uint>.Count)
        {
            ulong equal = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)at), wanted).ExtractMostSignificantBits();

            // Beyond the last name are those of objects that were left, often the same.
            equal &= ulong.MaxValue >> Math.Max(0, 64 - (Count - at));
            if (equal != 0 && IsOneOf(equal, at, scope.Id, name, document))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsOneOf(ulong numbers, int from, int owner, ReadOnlySpan<byte> name, ReadOnlySpan<byte> document)
    {
        for (; numbers != 0; numbers &= numbers - 1)
        {
            int at = from + BitOperations.TrailingZeroCount(numbers);
            if (Is(at, owner, name, document))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Made of the name's length and of its bytes at both ends and in the middle. Whoever prepares names with one fingerprint has them compared
    /// with no more than <see cref="Few"/> others each.
    /// </summary>
    private static uint Fingerprint(ReadOnlySpan<byte> name)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        if (name.Length < sizeof(ulong))
        {
            return (uint)((SomeBytes(name) * Odd) >> 32) + (uint)name.Length;
        }

        ref byte first = ref MemoryMarshal.GetReference(name);
        ulong head = ShortText.Word(ref first, 0) * Odd;
        ulong middle = ShortText.Word(ref first, (name.Length - sizeof(ulong)) / 2) * (Odd << 1 | 1);
        ulong tail = ShortText.Word(ref first, name.Length - sizeof(ulong)) * (Odd << 2 | 1);
        return (uint)((head ^ middle ^ tail) >> 32) + (uint)name.Length;
    }

    private static ulong Half(ref byte first, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, at));

    /// <summary>At most seven bytes as one word.</summary>
    internal static ulong SomeBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint))
        {
            ref byte first = ref MemoryMarshal.GetReference(bytes);
            return Half(ref first, 0) | (Half(ref first, bytes.Length - sizeof(uint)) << 32);
        }

        return bytes.IsEmpty ? 0 : bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16);
    }

    /// <summary>Keeps a name that the document does not have as it is; gives where.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Keep(ReadOnlySpan<byte> name)
    {
        if (unescapedLength + name.Length > unescaped.Length)
        {
            Array.Resize(ref unescaped, Math.Max(unescaped.Length * 2, unescapedLength + name.Length));
        }

        int start = unescapedLength;
        name.CopyTo(unescaped.AsSpan(start));
        unescapedLength += name.Length;
        return start;
    }

    private void ReleaseUnescaped(int mark)
    {
        for (int at = Count - 1; at >= mark; at--)
        {
            unescapedLength = entries[at].Start < 0 ? ~entries[at].Start : unescapedLength;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        Array.Resize(ref prints, entries.Length + Vector512<uint>.Count);
    }

    /// <summary>A name: of which object, and where it is written – a negative start is the complement of one among those unescaped.</summary>
    private readonly record struct Entry(int Owner, int Start, int Length);
}
