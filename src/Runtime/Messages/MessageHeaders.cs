using System.Collections;

namespace MessageContracts;

/// <summary>The headers of one message, in the order they were set; values keep their JSON type.</summary>
public sealed class MessageHeaders : IReadOnlyCollection<KeyValuePair<string, JsonAny>>
{
    private readonly OrderedDictionary<string, JsonAny> values = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => values.Count;

    /// <summary>A header's value. Setting one that is there replaces it.</summary>
    /// <param name="name">The header's name, case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">There is no header of that name.</exception>
    public JsonAny this[string name]
    {
        get => values[name];
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            values[name] = value;
        }
    }

    /// <summary>Sets a header.</summary>
    /// <param name="name">The header's name, case-sensitive.</param>
    /// <param name="value">Its value; JSON null is a value like any other.</param>
    public void Set(string name, JsonAny value) => this[name] = value;

    /// <summary>The headers as an immutable map.</summary>
    /// <returns>A map with the same order.</returns>
    public ValueMap<JsonAny> ToMap() => Count == 0 ? ValueMap<JsonAny>.Empty : new ValueMap<JsonAny>(values);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonAny>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
