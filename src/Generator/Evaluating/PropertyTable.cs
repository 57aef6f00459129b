using System.Text;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>The schemas of properties, found by names in UTF-8. Writers keep to one order, so that the next one is looked at first. It is for one thread.</summary>
internal sealed class PropertyTable
{
    private readonly byte[][] names;
    private readonly PreparedSchema[] schemas;

    // Open addressing over the names' numbers plus one; a power of two, at most half full.
    private readonly int[] slots;
    private int next;

    public PropertyTable(PreparedSchema of, EquatableArray<NamedSchema> properties)
    {
        names = new byte[properties.Count][];
        schemas = new PreparedSchema[properties.Count];
        int size = 4;
        while (size < 2 * properties.Count)
        {
            size *= 2;
        }

        slots = new int[size];
        for (int index = 0; index < properties.Count; index++)
        {
            names[index] = Encoding.UTF8.GetBytes(properties[index].Name);
            schemas[index] = of.In(properties[index].Schema);
            slots[SlotOf(names[index])] = index + 1;
        }
    }

    /// <summary>The schema of a property; null where none of that name is described.</summary>
    public PreparedSchema? Find(ReadOnlySpan<byte> name)
    {
        if (names.Length == 0)
        {
            return null;
        }

        if (!name.SequenceEqual(names[next]))
        {
            int found = slots[SlotOf(name)] - 1;
            if (found < 0)
            {
                return null;
            }

            next = found;
        }

        PreparedSchema schema = schemas[next];
        next = next + 1 < names.Length ? next + 1 : 0;
        return schema;
    }

    /// <summary>The slot of a name, or the free one where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        int slot = Hash(name) & (slots.Length - 1);
        while (slots[slot] is var entry and not 0 && !name.SequenceEqual(names[entry - 1]))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    // FNV-1a: the names in the table are the schema's, so nobody who writes messages can make them collide.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte unit in name)
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return (int)(hash ^ (hash >> 16));
    }
}
