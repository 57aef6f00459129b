namespace MessageContracts.Json;

/// <content>Maps.</content>
public ref partial struct MessageWriter
{
    /// <summary>Writes the name of a map's member, with a comma before it unless it is the first.</summary>
    /// <typeparam name="T">The type of the map's values.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="index">The member's place in the map, from 0 on.</param>
    /// <exception cref="MessageFormatException">The name has a lone surrogate.</exception>
    public void MapName<T>(ValueMap<T> map, int index)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map.TryGetJsonName(index, out ReadOnlySpan<byte> name))
        {
            Raw(index == 0 ? name[1..] : name);
        }
        else
        {
            Name(map.NameAt(index));
        }
    }

    /// <summary>Writes a map of integers.</summary>
    /// <param name="map">The map; null is written as null.</param>
    /// <exception cref="MessageFormatException">A name has a lone surrogate.</exception>
    public void IntegerMap(ValueMap<long>? map)
    {
        if (map is null)
        {
            Null();
            return;
        }

        Raw("{"u8);
        for (int i = 0; i < map.Count; i++)
        {
            MapName(map, i);
            Number(map.ValueAt(i));
        }

        Raw("}"u8);
    }

    /// <summary>Writes a map of any values.</summary>
    /// <inheritdoc cref="IntegerMap"/>
    public void AnyMap(ValueMap<JsonAny>? map)
    {
        if (map is null)
        {
            Null();
            return;
        }

        Raw("{"u8);
        for (int i = 0; i < map.Count; i++)
        {
            MapName(map, i);
            Any(map.ValueAt(i));
        }

        Raw("}"u8);
    }
}
