namespace MessageContracts.Json;

/// <summary>
/// The member names met in the objects that are being read, to find duplicates (RFC 8259, 4). Names are kept as a stack:
/// leaving an object releases its names, so the set never holds more than one path through the document.
/// </summary>
internal sealed class NameSet
{
    private const int KeptCapacity = 4096;

    private Entry[] entries = new Entry[16];
    private int[] buckets = NewBuckets(16);
    private byte[] text = new byte[256];
    private int textLength;

    /// <summary>How many names are held: what <see cref="Release"/> goes back to.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a name to an object; false where that object has it already.</summary>
    public bool Add(int owner, ReadOnlySpan<byte> name)
    {
        int hash = Hash(owner, name);
        for (int i = buckets[hash & (buckets.Length - 1)]; i >= 0; i = entries[i].Next)
        {
            if (entries[i].Hash == hash && entries[i].Owner == owner && TextOf(entries[i]).SequenceEqual(name))
            {
                return false;
            }
        }

        Push(hash, owner, name);
        return true;
    }

    /// <summary>Forgets the names added since <see cref="Count"/> was <paramref name="mark"/>.</summary>
    public void Release(int mark)
    {
        while (Count > mark)
        {
            Entry last = entries[--Count];
            buckets[last.Hash & (buckets.Length - 1)] = last.Next;
            textLength = last.Start;
        }
    }

    /// <summary>Forgets all, and gives back what an unusually large document needed.</summary>
    public void Clear()
    {
        Release(0);
        if (entries.Length > KeptCapacity || text.Length > KeptCapacity * 16)
        {
            entries = new Entry[16];
            buckets = NewBuckets(16);
            text = new byte[256];
        }
    }

    // HashCode is seeded per process: an attacker cannot prepare names that collide.
    private static int Hash(int owner, ReadOnlySpan<byte> name)
    {
        HashCode hash = new();
        hash.Add(owner);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    private static int[] NewBuckets(int size)
    {
        int[] buckets = new int[size];
        Array.Fill(buckets, -1);
        return buckets;
    }

    private ReadOnlySpan<byte> TextOf(in Entry entry) => text.AsSpan(entry.Start, entry.Length);

    private void Push(int hash, int owner, ReadOnlySpan<byte> name)
    {
        if (Count == entries.Length)
        {
            Grow();
        }

        if (textLength + name.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, textLength + name.Length));
        }

        name.CopyTo(text.AsSpan(textLength));
        ref int bucket = ref buckets[hash & (buckets.Length - 1)];
        entries[Count] = new Entry(hash, owner, textLength, name.Length, bucket);
        bucket = Count++;
        textLength += name.Length;
    }

    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        buckets = NewBuckets(entries.Length);
        for (int i = 0; i < Count; i++)
        {
            ref int bucket = ref buckets[entries[i].Hash & (buckets.Length - 1)];
            entries[i] = entries[i] with { Next = bucket };
            bucket = i;
        }
    }

    private readonly record struct Entry(int Hash, int Owner, int Start, int Length, int Next);
}
