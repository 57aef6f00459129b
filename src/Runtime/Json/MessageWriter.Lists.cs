namespace MessageContracts.Json;

/// <content>Lists.</content>
public ref partial struct MessageWriter
{
    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; null is written as null.</param>
    /// <param name="write">Writes one item.</param>
    public void List<T>(ValueList<T>? items, WriteItem<T> write)
    {
        if (items is null)
        {
            Null();
            return;
        }

        Raw("["u8);
        for (int i = 0; i < items.Count; i++)
        {
            Raw(i == 0 ? default : ","u8);
            write(items[i], ref this);
        }

        Raw("]"u8);
    }

    /// <summary>Writes a list of strings.</summary>
    /// <param name="items">The items; null is written as null.</param>
    /// <exception cref="MessageFormatException">An item has a lone surrogate.</exception>
    public void Strings(ValueList<string>? items)
    {
        if (items is null)
        {
            Null();
            return;
        }

        ReadOnlySpan<string> rest = items.AsSpan();
        Raw("["u8);
        if (!rest.IsEmpty)
        {
            String(rest[0]);
            rest = rest[1..];
        }

        foreach (string item in rest)
        {
            // An item that was suppressed to null is written as null, which validation then refuses at its place.
            if (item is null || !TryPlain(",\""u8, item, "\""u8))
            {
                Raw(","u8);
                String(item);
            }
        }

        Raw("]"u8);
    }
}
