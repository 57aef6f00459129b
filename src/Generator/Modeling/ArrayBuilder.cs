using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Modeling;

/// <summary>Lays the array keywords of all schemas that apply to one value together.</summary>
internal static class ArrayBuilder
{
    public static bool IsNeeded(Classification value)
    {
        foreach (Place member in value.Conjunction.Members)
        {
            if (SchemaFacts.HasArrayAssertions(member.Schema))
            {
                return true;
            }
        }

        return false;
    }

    public static ArrayModel Build(SlotBuilder slots, Classification value, string name, bool stored)
    {
        List<Place> members = value.Conjunction.Members;
        Place? tuple = Tuple(members);
        var counts = new List<CountAssertion>();
        foreach (Place member in members)
        {
            if (member.Schema.MinItems is not null || member.Schema.MaxItems is not null)
            {
                counts.Add(new CountAssertion(member.At, member.Schema.MinItems ?? -1, member.Schema.MaxItems ?? -1));
            }
        }

        return new ArrayModel
        {
            At = value.At,
            IsTyped = value.IsTyped,
            Tuple = tuple is { } place ? Slots(slots, place) : default,
            Items = Items(slots, members, tuple, name, stored),
            ForbiddenAt = tuple is { Schema.AdditionalItems.Boolean: false } ? tuple.Value.At : null,
            ForbiddenBy = tuple?.Schema.AdditionalItems is { } additional ? SchemaPointer.KeywordOf(additional) : "additionalItems",
            Counts = counts.ToEquatableArray(),
        };
    }

    public static Place? Tuple(List<Place> members)
    {
        foreach (Place member in members)
        {
            if (member.Schema.TupleItems.Count > 0)
            {
                return member;
            }
        }

        return null;
    }

    private static EquatableArray<Slot> Slots(SlotBuilder slots, Place tuple)
    {
        var items = new Slot[tuple.Schema.TupleItems.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = slots.Check(tuple.In(tuple.Schema.TupleItems[i]));
        }

        return EquatableArray<Slot>.Own(items);
    }

    private static Slot? Items(SlotBuilder slots, List<Place> members, Place? tuple, string name, bool stored)
    {
        if (tuple is { } first)
        {
            return first.Schema.AdditionalItems is { Boolean: null } additional ? slots.Check(first.In(additional)) : null;
        }

        var places = new List<Place>();
        foreach (Place member in members)
        {
            if (member.Schema.Items is { } items && items.Boolean != true)
            {
                places.Add(member.In(items));
            }
        }

        if (places.Count == 0)
        {
            return null;
        }

        return stored
            ? slots.Build(places, name + (places[0].Schema.CSharpName ?? "Item"))
            : places.Count == 1 ? slots.Check(places[0]) : slots.Check(places);
    }
}
