using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <summary>Collects the items of a list while reading. The default is empty; a short list is collected in it, without an array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public struct ListBuilder<T>
{
    private const int Short = 8;

    private FirstItems first;
    private T[]? items;
    private int count;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        if (count < Short && items is null)
        {
            first[count++] = item;
        }
        else
        {
            AddToArray(item);
        }
    }

    /// <summary>The list; the builder is empty afterwards.</summary>
    /// <returns>Always a list, which is empty where nothing was added.</returns>
    public ValueList<T> Build()
    {
        if (items is null)
        {
            ValueList<T> few = ValueList.Create<T>(first[..count]);
            count = 0;
            return few;
        }

        ValueList<T> list = ValueList.Create<T>(items.AsSpan(0, count));
        Pooled.Return(ref items, ref count);
        return list;
    }

    private void AddToArray(T item)
    {
        if (items is null)
        {
            Pooled.Reserve(ref items, count);
            first[..count].CopyTo(items);
        }

        Pooled.Reserve(ref items, count);
        items[count++] = item;
    }

    [InlineArray(Short)]
    private struct FirstItems
    {
        private T item;
    }
}
