namespace MessageContracts.Json;

/// <summary>Collects the members of a map while reading. The default is empty and has allocated nothing.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public struct MapBuilder<T>
{
    private KeyValuePair<string, T>[]? items;
    private int count;

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name, new to the map.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, T value)
    {
        Pooled.Reserve(ref items, count);
        items[count++] = new(name, value);
    }

    /// <summary>The map; the builder is empty afterwards.</summary>
    /// <returns>Null where nothing was added.</returns>
    public ValueMap<T>? Build()
    {
        if (items is null)
        {
            return null;
        }

        ValueMap<T> map = new(items.AsSpan(0, count));
        Pooled.Return(ref items, ref count);
        return map;
    }
}
