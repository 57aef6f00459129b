using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>
/// An immutable map from names to values that keeps the order in which members were added, and is equal to another with equal
/// members in any order. Write <c>new() { ["a"] = 1 }</c>; a name set twice keeps the last value.
/// </summary>
/// <remarks>The names of a map that was read become strings all at once, when the first of them is asked for; threads may share the map all the same.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    // Up to so many names are compared one by one; an index of more is made when a name is first looked up.
    private const int LargestWithoutIndex = 8;

    // The map that was read, where this is it or a copy of it: its names are the sender's, not this program's.
    private readonly ValueMap<T>? read;

    // Its members, until somebody asks for names.
    private readonly HeldMembers<T> held;

    private KeyValuePair<string, T>[]? members;
    private int count;
    private Dictionary<string, int>? index;

    /// <summary>Creates a map to be filled by an object initializer.</summary>
    public ValueMap() => members = [];

    /// <summary>Creates a map of the members given; a name that comes twice keeps the last value.</summary>
    /// <param name="members">The members.</param>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> members)
        : this()
    {
        ArgumentNullException.ThrowIfNull(members);
        read = (members as ValueMap<T>)?.read;
        foreach ((string name, T value) in members)
        {
            Set(name, value);
        }
    }

    /// <summary>Creates a map of members that were read, whose names all differ.</summary>
    internal ValueMap(HeldMembers<T> held)
    {
        read = this;
        this.held = held;
        count = held.Count;
    }

    /// <summary>The map without members.</summary>
    public static ValueMap<T> Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Members.Take(count).Select(member => member.Key);

    /// <inheritdoc/>
    public IEnumerable<T> Values => Enumerable.Range(0, count).Select(ValueAt);

    // Two threads may both decode them; either is right.
    private KeyValuePair<string, T>[] Members => members ??= held.Decode();

    /// <summary>The value of a name; settable in an object initializer only.</summary>
    /// <param name="key">The name, case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">The map has no such name.</exception>
    public T this[string key]
    {
        get => Find(key) is var at and >= 0 ? ValueAt(at) : throw new KeyNotFoundException($"The map has no member \"{key}\".");
        init => Set(key, value);
    }

    /// <summary>The members of a dictionary, in its order.</summary>
    public static implicit operator ValueMap<T>(Dictionary<string, T> members) => new(members);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int at = Find(key);
        value = at < 0 ? default : ValueAt(at);
        return at >= 0;
    }

    /// <summary>The members as a span.</summary>
    /// <returns>The members, in order.</returns>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => Members.AsSpan(0, count);

    /// <summary>The value of the member at a place.</summary>
    /// <param name="index">The place, in the order of the members, from 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The value.</returns>
    /// <exception cref="IndexOutOfRangeException">The map has no such place.</exception>
    public T ValueAt(int index) => held.Exist ? held.ValueAt(index) : AsSpan()[index].Value;

    /// <summary>Goes through the members in their order, without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public ReadOnlySpan<KeyValuePair<string, T>>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach ((string name, T value) in this)
        {
            if (!other.TryGetValue(name, out T? theirs) || !EqualityComparer<T>.Default.Equals(value, theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, since the order of members means nothing.
        int hash = Count;
        foreach ((string name, T value) in this)
        {
            hash = unchecked(hash + HashCode.Combine(name, value));
        }

        return hash;
    }

    /// <summary>The members in braces.</summary>
    /// <returns>Such as <c>{a = 1, b = 2}</c>.</returns>
    public override string ToString() => $"{{{string.Join(", ", this.Select(member => $"{member.Key} = {member.Value}"))}}}";

    /// <summary>The name of the member at a place.</summary>
    internal string NameAt(int index) => Members[index].Key;

    /// <summary>The name of the member at a place as <c>,"name":</c>, where it is at hand like that.</summary>
    internal bool TryGetJsonName(int index, out ReadOnlySpan<byte> name)
    {
        name = held.Exist ? held.NameAt(index) : default;
        return held.Exist;
    }

    /// <summary>Whether the member at a place came with a message that was read; a copy remembers.</summary>
    internal bool WasRead(int index) => read is not null && (ReferenceEquals(read, this) || read.ContainsKey(NameAt(index)));

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => Members.Take(count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Members.Take(count).GetEnumerator();

    /// <summary>The place of a name, or -1.</summary>
    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (count > LargestWithoutIndex)
        {
            return (index ?? Indexed()).GetValueOrDefault(key, -1);
        }

        for (int i = 0; i < count; i++)
        {
            if (Members[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    // Two threads may both make one; either is right.
    private Dictionary<string, int> Indexed()
    {
        Dictionary<string, int> made = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            made[NameAt(i)] = i;
        }

        return index = made;
    }

    private void Set(string key, T value)
    {
        int at = Find(key);
        if (at < 0)
        {
            at = count;
            if (count == Members.Length)
            {
                Array.Resize(ref members, Math.Max(4, count * 2));
            }

            count++;
            index?.Add(key, at);
        }

        Members[at] = new(key, value);
    }
}
