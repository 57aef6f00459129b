namespace MessageContracts.Json;

/// <summary>Collects the members of a map while reading. The default is empty and has allocated nothing.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public struct MapBuilder<T>
{
    private Member[]? items;
    private int count;

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name, new to the map.</param>
    /// <param name="value">Its value.</param>
    public void Add(MemberName name, T value)
    {
        Pooled.Reserve(ref items, count);
        items[count++] = new(name, value);
    }

    /// <summary>The map; the builder is empty afterwards.</summary>
    /// <param name="reader">A reader of the document that the names stand in.</param>
    /// <returns>Null where nothing was added.</returns>
    public ValueMap<T>? Build(scoped in MessageReader reader)
    {
        if (items is null)
        {
            return null;
        }

        ValueMap<T> map = new(Hold(in reader));
        Pooled.Return(ref items, ref count);
        return map;
    }

    private readonly HeldMembers<T> Hold(scoped in MessageReader reader)
    {
        ReadOnlySpan<Member> added = items.AsSpan(0, count);
        byte[] names = new byte[Length(added)];
        HeldMember<T>[] held = new HeldMember<T>[added.Length];
        int end = 0;
        for (int i = 0; i < held.Length; i++)
        {
            end += reader.CopyName(added[i].Name, names.AsSpan(end));
            held[i] = new(end, added[i].Value);
        }

        return new HeldMembers<T>(names, held);
    }

    /// <summary>How many bytes all names take at most, each with its comma and colon.</summary>
    private static int Length(ReadOnlySpan<Member> members)
    {
        int length = 0;
        foreach (ref readonly Member member in members)
        {
            length += member.Name.Length + 2;
        }

        return length;
    }

    private readonly record struct Member(MemberName Name, T Value);
}
