using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MessageContracts.Json;

/// <summary>Finds a name among the many of one object, in a time that does not grow with their number, whoever chose them.</summary>
internal sealed class NameIndex
{
    private const int FirstCapacity = 256;

    private Slot[] slots = new Slot[FirstCapacity];
    private int[] buckets = new int[FirstCapacity];

    // The names from this one on are in the index.
    private int start;

    /// <summary>One more than the number of the last name in the index; 0 where it is empty.</summary>
    public int End { get; private set; }

    /// <summary>Whether an object has a name. All names added since the object was entered are taken into the index.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Has(NameSet names, in ObjectScope scope, ReadOnlySpan<byte> name, ReadOnlySpan<byte> document)
    {
        if (End == 0 || start > scope.NamesMark)
        {
            Release(0);
            start = scope.NamesMark;
            End = start;
        }

        for (; End < names.Count; End++)
        {
            Add(Hash(names.TextOf(End, document)));
        }

        int hash = Hash(name);
        for (int i = buckets[hash & (buckets.Length - 1)] - 1; i >= 0; i = slots[i].Next - 1)
        {
            if (slots[i].Hash == hash && names.Is(start + i, scope.Id, name, document))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets the names from a number on.</summary>
    public void Release(int mark)
    {
        for (; End > Math.Max(mark, start); End--)
        {
            Slot last = slots[End - 1 - start];
            buckets[last.Hash & (buckets.Length - 1)] = last.Next;
        }

        End = End > start ? End : 0;
    }

    /// <summary>Gives back what an unusually large document needed.</summary>
    public void Shrink()
    {
        slots = new Slot[FirstCapacity];
        buckets = new int[FirstCapacity];
    }

    private void Add(int hash)
    {
        int at = End - start;
        if (at == slots.Length)
        {
            Grow();
        }

        ref int bucket = ref buckets[hash & (buckets.Length - 1)];
        slots[at] = new Slot(hash, bucket);
        bucket = at + 1;
    }

    private void Grow()
    {
        int count = slots.Length;
        Array.Resize(ref slots, count * 2);
        buckets = new int[slots.Length];
        for (int i = 0; i < count; i++)
        {
            ref int bucket = ref buckets[slots[i].Hash & (buckets.Length - 1)];
            slots[i] = slots[i] with { Next = bucket };
            bucket = i + 1;
        }
    }

    /// <summary>Multiplies 128 bits out of the name at a time with secrets of this process, so that nobody can prepare names that collide.</summary>
    private static int Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = Mix(Secrets.First, Secrets.Second ^ (uint)name.Length);
        if (name.Length < sizeof(ulong))
        {
            hash = Mix(NameSet.SomeBytes(name) ^ Secrets.Second, hash);
            return (int)(hash ^ (hash >> 32));
        }

        ref byte first = ref MemoryMarshal.GetReference(name);
        for (int at = 0; at < name.Length - (2 * sizeof(ulong)); at += 2 * sizeof(ulong))
        {
            hash = Mix(ShortText.Word(ref first, at) ^ Secrets.First, ShortText.Word(ref first, at + sizeof(ulong)) ^ hash);
        }

        // The last two words, which may overlap each other and what was mixed in already.
        hash = Mix(ShortText.Word(ref first, Math.Max(0, name.Length - (2 * sizeof(ulong)))) ^ Secrets.Second, ShortText.Word(ref first, name.Length - sizeof(ulong)) ^ hash);
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    /// <summary>One name; <paramref name="Next"/> is one more than the index of the next in its bucket, 0 for none.</summary>
    private readonly record struct Slot(int Hash, int Next);

    private static class Secrets
    {
        public static readonly ulong First = Make();
        public static readonly ulong Second = Make();

        private static ulong Make() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;
    }
}
