using System.Text;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Evaluating;

/// <summary>
/// The members that a schema names, found by names in UTF-8. Writers keep to one order, so that the one that followed last time is looked at first. It is for one thread.
/// </summary>
internal sealed class PropertyTable
{
    private readonly List<NamedMember> members = [];

    // Open addressing over the members' numbers plus one; a power of two, at most half full.
    private readonly int[] slots;
    private NamedMember last = new([]);

    public PropertyTable(PreparedSchema of, Schema schema)
    {
        int size = 4;
        while (size < 2 * (schema.Properties.Count + schema.Required.Count))
        {
            size *= 2;
        }

        slots = new int[size];
        foreach (NamedSchema property in schema.Properties)
        {
            Named(property.Name).Schema = of.In(property.Schema);
        }

        for (int number = 0; number < Math.Min(schema.Required.Count, NamedMember.MostTold); number++)
        {
            Named(schema.Required[number]).Requirements |= 1UL << number;
        }
    }

    /// <summary>The member of a name; null where the schema names none such.</summary>
    public NamedMember? Find(ReadOnlySpan<byte> name)
    {
        if (last.Follower is not { } found || !name.SequenceEqual(found.Name))
        {
            int number = slots[SlotOf(name)] - 1;
            if (number < 0)
            {
                return null;
            }

            last.Follower = found = members[number];
        }

        return last = found;
    }

    /// <summary>The member of a name, which is added where it is new.</summary>
    private NamedMember Named(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        ref int slot = ref slots[SlotOf(utf8)];
        if (slot == 0)
        {
            members.Add(new NamedMember(utf8));
            slot = members.Count;
        }

        return members[slot - 1];
    }

    /// <summary>The slot of a name, or the free one where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        int slot = Hash(name) & (slots.Length - 1);
        while (slots[slot] is var entry and not 0 && !name.SequenceEqual(members[entry - 1].Name))
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
