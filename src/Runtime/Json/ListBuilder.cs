namespace MessageContracts.Json;

/// <summary>Collects the items of a list while reading. The default is empty and has allocated nothing.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public struct ListBuilder<T>
{
    private T[]? items;
    private int count;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        Pooled.Reserve(ref items, count);
        items[count++] = item;
    }

    /// <summary>The list; the builder is empty afterwards.</summary>
    /// <returns>Always a list, which is empty where nothing was added.</returns>
    public ValueList<T> Build()
    {
        if (items is null)
        {
            return ValueList<T>.Empty;
        }

        ValueList<T> list = ValueList.Create<T>(items.AsSpan(0, count));
        Pooled.Return(ref items, ref count);
        return list;
    }
}
