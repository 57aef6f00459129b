using System.Buffers;

namespace MessageContracts.Json;

/// <summary>The items of one array, to find two that are equal by JSON's equality.</summary>
internal ref struct ItemSet : IDisposable
{
    private Item[] items;
    private int[] buckets;

    public ItemSet()
    {
        items = ArrayPool<Item>.Shared.Rent(16);
        buckets = Rebuilt(16);
    }

    public int Count { get; private set; }

    /// <summary>Adds an item; gives the index of one that is equal to it, or -1.</summary>
    public int Add(ReadOnlySpan<byte> document, int start, int length)
    {
        ReadOnlySpan<byte> raw = document.Slice(start, length);
        int hash = JsonEquality.Hash(raw);
        for (int i = buckets[Bucket(hash)] - 1; i >= 0; i = items[i].Next - 1)
        {
            if (items[i].Hash == hash && JsonEquality.Equal(document.Slice(items[i].Start, items[i].Length), raw))
            {
                return i;
            }
        }

        if (Count == items.Length)
        {
            Grow();
        }

        ref int bucket = ref buckets[Bucket(hash)];
        items[Count++] = new Item(hash, start, length, bucket);
        bucket = Count;
        return -1;
    }

    public void Dispose()
    {
        ArrayPool<Item>.Shared.Return(items);
        ArrayPool<int>.Shared.Return(buckets);
    }

    private static int[] Rebuilt(int size)
    {
        int[] buckets = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(buckets);
        return buckets;
    }

    private readonly int Bucket(int hash) => (int)((uint)hash % (uint)buckets.Length);

    private void Grow()
    {
        Item[] larger = ArrayPool<Item>.Shared.Rent(items.Length * 2);
        items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Item>.Shared.Return(items);
        items = larger;
        ArrayPool<int>.Shared.Return(buckets);
        buckets = Rebuilt(larger.Length);
        for (int i = 0; i < Count; i++)
        {
            ref int bucket = ref buckets[Bucket(items[i].Hash)];
            items[i] = items[i] with { Next = bucket };
            bucket = i + 1;
        }
    }

    /// <summary>One item; <paramref name="Next"/> is one more than the index of the next in its bucket, 0 for none.</summary>
    private readonly record struct Item(int Hash, int Start, int Length, int Next);
}
