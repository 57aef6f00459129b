using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MessageContracts.Generator.Reading;

/// <summary>
/// Gathers the entries of nested collections in one array: an inner collection is complete, and taken out again,
/// before the outer one goes on. So each collection costs one allocation, that of its own length.
/// </summary>
internal sealed class StackBuffer<T>
{
    private T[] entries = new T[32];

    public int Count { get; private set; }

    public ref readonly T this[int index] => ref entries[index];

    public void Push(in T entry)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, Count * 2);
        }

        entries[Count++] = entry;
    }

    /// <summary>Takes out everything from <paramref name="first"/> on.</summary>
    public ImmutableArray<T> Take(int first)
    {
        if (first == Count)
        {
            return [];
        }

        T[] taken = new T[Count - first];
        Array.Copy(entries, first, taken, 0, taken.Length);
        Count = first;
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
