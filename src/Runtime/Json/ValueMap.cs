using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace MessageContracts;

/// <summary>
/// An immutable map from names to values that keeps the order in which members were added, and is equal to another with equal
/// members in any order. Write <c>new() { ["a"] = 1 }</c>; a name set twice keeps the last value.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly OrderedDictionary<string, T> members;

    // The map that was read, where this is it or a copy of it: its names are the sender's, not this program's.
    private readonly ValueMap<T>? read;

    /// <summary>Creates a map to be filled by an object initializer.</summary>
    public ValueMap() => members = new OrderedDictionary<string, T>(StringComparer.Ordinal);

    /// <summary>Creates a map of the members given; a name that comes twice keeps the last value.</summary>
    /// <param name="members">The members.</param>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> members)
        : this()
    {
        ArgumentNullException.ThrowIfNull(members);
        read = (members as ValueMap<T>)?.read;
        foreach ((string name, T value) in members)
        {
            this.members[name] = value;
        }
    }

    /// <summary>Creates a map of members that were read.</summary>
    internal ValueMap(ReadOnlySpan<KeyValuePair<string, T>> members)
    {
        read = this;
        this.members = new OrderedDictionary<string, T>(members.Length, StringComparer.Ordinal);
        foreach ((string name, T value) in members)
        {
            this.members[name] = value;
        }
    }

    /// <summary>The map without members.</summary>
    public static ValueMap<T> Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => members.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => members.Values;

    /// <summary>The value of a name; settable in an object initializer only.</summary>
    /// <param name="key">The name, case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">The map has no such name.</exception>
    public T this[string key]
    {
        get => members[key];
        init => members[key] = value;
    }

    /// <summary>The members of a dictionary, in its order.</summary>
    public static implicit operator ValueMap<T>(Dictionary<string, T> members) => new(members);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => members.TryGetValue(key, out value);

    /// <summary>Goes through the members in their order, without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public OrderedDictionary<string, T>.Enumerator GetEnumerator() => members.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach ((string name, T value) in members)
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
        foreach ((string name, T value) in members)
        {
            hash = unchecked(hash + HashCode.Combine(name, value));
        }

        return hash;
    }

    /// <summary>The members in braces.</summary>
    /// <returns>Such as <c>{a = 1, b = 2}</c>.</returns>
    public override string ToString() => $"{{{string.Join(", ", members.Select(member => $"{member.Key} = {member.Value}"))}}}";

    /// <summary>Whether a name came with a message that was read; a copy of its members remembers.</summary>
    internal bool WasRead(string name) => read is not null && (ReferenceEquals(read, this) || read.ContainsKey(name));

    internal KeyValuePair<string, T> At(int index) => members.GetAt(index);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => members.GetEnumerator();
}
