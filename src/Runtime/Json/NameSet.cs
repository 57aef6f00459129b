using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MessageContracts.Json;

/// <summary>
/// Names of the object members being read, to refuse one that occurs twice (RFC 8259, 4). Names are kept as a stack:
/// leaving an object releases its names, so the set never holds more than one path through the document.
/// </summary>
internal sealed class NameSet
{
    private const int KeptCapacity = 4096;

    private Entry[] entries = new Entry[64];
    private int[] buckets = new int[64];
    private byte[] unescaped = new byte[256];
    private int unescapedLength;

    /// <summary>How many names are held: what <see cref="Release"/> goes back to.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a name to an object; false where that object has it already.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">The name, unescaped.</param>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the name stands in the document; -1 where it is written with escapes.</param>
    public bool Add(int owner, ReadOnlySpan<byte> name, ReadOnlySpan<byte> document, int start)
    {
        int hash = Hash(owner, name);
        ref int bucket = ref buckets[hash & (buckets.Length - 1)];
        for (int i = bucket - 1; i >= 0; i = entries[i].Next - 1)
        {
            ref Entry entry = ref entries[i];
            if (entry.Hash == hash && entry.Owner == owner && TextOf(entry, document).SequenceEqual(name))
            {
                return false;
            }
        }

        if (Count == entries.Length)
        {
            Grow();
            bucket = ref buckets[hash & (buckets.Length - 1)];
        }

        entries[Count] = new Entry(hash, owner, start < 0 ? ~Keep(name) : start, name.Length, bucket);
        bucket = ++Count;
        return true;
    }

    /// <summary>Forgets the names added since <see cref="Count"/> was <paramref name="mark"/>.</summary>
    public void Release(int mark)
    {
        while (Count > mark)
        {
            ref Entry last = ref entries[--Count];
            buckets[last.Hash & (buckets.Length - 1)] = last.Next;
            unescapedLength = last.Start < 0 ? ~last.Start : unescapedLength;
        }
    }

    /// <summary>Forgets all, and gives back what an unusually large document needed.</summary>
    public void Clear()
    {
        Release(0);
        if (entries.Length > KeptCapacity || unescaped.Length > KeptCapacity * 16)
        {
            entries = new Entry[64];
            buckets = new int[64];
            unescaped = new byte[256];
        }
    }

    /// <summary>Multiplies 128 bits out of the name at a time with secrets of this process, so that nobody can prepare names that collide.</summary>
    private static int Hash(int owner, ReadOnlySpan<byte> name)
    {
        ulong hash = Mix(Secrets.First ^ (uint)owner, Secrets.Second ^ (uint)name.Length);
        if (name.Length < sizeof(ulong))
        {
            hash = Mix(Few(name) ^ Secrets.Second, hash);
            return (int)(hash ^ (hash >> 32));
        }

        ref byte first = ref MemoryMarshal.GetReference(name);
        for (int at = 0; at < name.Length - (2 * sizeof(ulong)); at += 2 * sizeof(ulong))
        {
            hash = Mix(Word(ref first, at) ^ Secrets.First, Word(ref first, at + sizeof(ulong)) ^ hash);
        }

        // The last two words, which may overlap each other and what was mixed in already.
        hash = Mix(Word(ref first, Math.Max(0, name.Length - (2 * sizeof(ulong)))) ^ Secrets.Second, Word(ref first, name.Length - sizeof(ulong)) ^ hash);
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    private static ulong Word(ref byte first, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at));

    /// <summary>At most seven bytes as one word.</summary>
    private static ulong Few(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint))
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << 32);
        }

        return bytes.IsEmpty ? 0 : bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16);
    }

    private ReadOnlySpan<byte> TextOf(in Entry entry, ReadOnlySpan<byte> document) =>
        entry.Start < 0 ? unescaped.AsSpan(~entry.Start, entry.Length) : document.Slice(entry.Start, entry.Length);

    /// <summary>Keeps a name that the document does not have as it is; gives where.</summary>
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

    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        buckets = new int[entries.Length];
        for (int i = 0; i < Count; i++)
        {
            ref int bucket = ref buckets[entries[i].Hash & (buckets.Length - 1)];
            entries[i] = entries[i] with { Next = bucket };
            bucket = i + 1;
        }
    }

    /// <summary>One name; <paramref name="Next"/> is one more than the index of the next in its bucket, 0 for none.</summary>
    private readonly record struct Entry(int Hash, int Owner, int Start, int Length, int Next);

    private static class Secrets
    {
        public static readonly ulong First = Make();
        public static readonly ulong Second = Make();

        private static ulong Make() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;
    }
}
