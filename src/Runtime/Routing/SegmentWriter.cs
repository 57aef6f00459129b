using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace MessageContracts;

/// <summary>Where the value of one field stands in a routing key. Generated messages write it; the rules of the family are applied here.</summary>
public readonly ref struct SegmentWriter
{
    /// <summary>What a method returns where the value does not fit.</summary>
    internal const int NoRoom = -1;

    private readonly Span<char> destination;
    private readonly SegmentRules rules;
    private readonly string field;

    internal SegmentWriter(Span<char> destination, SegmentRules rules, string field)
    {
        this.destination = destination;
        this.rules = rules;
        this.field = field;
    }

    /// <summary>Writes a field's value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    /// <exception cref="RoutingKeyException">It is null, empty, or holds what a segment must not.</exception>
    public int Write(string? value) =>
        value is not null && rules.TryCopy(value, destination) ? value.Length : WriteReplaced(value);

    /// <summary>Writes a field's value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    public int Write(long value) => value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : NoRoom;

    /// <inheritdoc cref="Write(long)"/>
    public int Write(ulong value) => value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : NoRoom;

    /// <inheritdoc cref="Write(long)"/>
    public int Write(BigInteger value) => value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : NoRoom;

    /// <summary>Writes a field's value, as JSON writes it.</summary>
    /// <inheritdoc cref="Write(long)"/>
    public int Write(bool value) => Write(value ? "true" : "false");

    /// <summary>Writes a field's value, in the shortest form that reads back as the same.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    /// <exception cref="RoutingKeyException">Its decimal point has no replacement.</exception>
    public int Write(double value) => Write(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes a field's value: a string's text, any other scalar as JSON writes it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    /// <exception cref="RoutingKeyException">It is null, an object or an array, or holds what a segment must not.</exception>
    public int Write(JsonAny value) => value.Kind is JsonValueKind.Object or JsonValueKind.Array
        ? throw new RoutingKeyException($"{field} is {Json.Wording.Shorten(value.ToString())}, but only a scalar can stand in a routing key.")
        : Write(Json.ScalarText.Of(value));

    /// <summary>Writes a number that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    /// <exception cref="RoutingKeyException">The value is null.</exception>
    public int Write(long? value) => value is { } given ? Write(given) : WriteReplaced(null);

    /// <summary>Writes <c>true</c> or <c>false</c> that lies in something that may be null.</summary>
    /// <inheritdoc cref="Write(long?)"/>
    public int Write(bool? value) => value is { } given ? Write(given) : WriteReplaced(null);

    /// <summary>Writes a number that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    /// <exception cref="RoutingKeyException">The value is null, or its text is no segment.</exception>
    public int Write(double? value) => value is { } given ? Write(given) : WriteReplaced(null);

    /// <summary>Writes a scalar that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <returns>How many characters were written; less than 0 where they do not fit.</returns>
    /// <exception cref="RoutingKeyException">The value is null, is no scalar, or its text is no segment.</exception>
    public int Write(JsonAny? value) => Write(value ?? JsonAny.Null);

    private int WriteReplaced(string? value)
    {
        if (value is null)
        {
            throw new RoutingKeyException($"{field} is null, but the topic needs it. Set it.");
        }

        int length = rules.Replace(value, destination);
        if (length >= 0)
        {
            SegmentText.RefuseNoSegment(destination[..length], field);
        }

        return length;
    }
}
