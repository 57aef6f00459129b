using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace MessageContracts;

/// <summary>Builds a routing key. Generated messages append the value of one field at a time; the rules of the family are applied here.</summary>
public ref struct RoutingKeyWriter
{
    private readonly SegmentRules rules;
    private Span<char> buffer;
    private char[]? rented;
    private int length;
    private string? field;
    private int fieldStart;

    internal RoutingKeyWriter(Span<char> buffer, SegmentRules rules)
    {
        this.buffer = buffer;
        this.rules = rules;
    }

    internal readonly ReadOnlySpan<char> Text => buffer[..length];

    /// <summary>Appends a field's value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">It is null, empty, or holds what a segment must not.</exception>
    public void Append(string? value)
    {
        if (value is not null && rules.LeavesAlone(value))
        {
            Add(value);
        }
        else
        {
            AppendReplaced(value);
        }
    }

    private void AppendReplaced(string? value)
    {
        string what = field ?? "the segment";
        string segment = value is null
            ? throw new RoutingKeyException($"{what} is null, but the topic needs it. Set it.")
            : rules.Replace(value);
        SegmentText.RefuseNoSegment(segment, what);
        Add(segment);
    }

    /// <summary>Appends a field's value.</summary>
    /// <param name="value">The value.</param>
    public void Append(long value)
    {
        Span<char> digits = stackalloc char[24];
        value.TryFormat(digits, out int count, default, CultureInfo.InvariantCulture);
        Add(digits[..count]);
    }

    /// <summary>Appends a field's value.</summary>
    /// <param name="value">The value.</param>
    public void Append(ulong value) => Append((JsonAny)value);

    /// <summary>Appends a field's value.</summary>
    /// <param name="value">The value.</param>
    public void Append(BigInteger value) => Append((JsonAny)value);

    /// <summary>Appends a field's value, as JSON writes it.</summary>
    /// <param name="value">The value.</param>
    public void Append(bool value) => Add(value ? "true" : "false");

    /// <summary>Appends a field's value, in the shortest form that reads back as the same.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">Its decimal point has no replacement.</exception>
    public void Append(double value) => Append(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Appends a field's value: a string's text, any other scalar as JSON writes it.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">It is null, an object or an array, or holds what a segment must not.</exception>
    public void Append(JsonAny value)
    {
        switch (value.Kind)
        {
            case System.Text.Json.JsonValueKind.String:
                Append(value.GetString());
                break;
            case System.Text.Json.JsonValueKind.Null:
                Append((string?)null);
                break;
            case System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Array:
                throw new RoutingKeyException($"{field ?? "the segment"} is {Json.Wording.Shorten(value.ToString())}, but only a scalar can stand in a routing key.");
            default:
                Append(value.ToString());
                break;
        }
    }

    /// <summary>Appends a number that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">The value is null.</exception>
    public void Append(long? value)
    {
        if (value is { } given)
        {
            Append(given);
        }
        else
        {
            Append((string?)null);
        }
    }

    /// <summary>Appends <c>true</c> or <c>false</c> that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">The value is null.</exception>
    public void Append(bool? value)
    {
        if (value is { } given)
        {
            Append(given);
        }
        else
        {
            Append((string?)null);
        }
    }

    /// <summary>Appends a number that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">The value is null, or its text is no segment.</exception>
    public void Append(double? value)
    {
        if (value is { } given)
        {
            Append(given);
        }
        else
        {
            Append((string?)null);
        }
    }

    /// <summary>Appends a scalar that lies in something that may be null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="RoutingKeyException">The value is null, is no scalar, or its text is no segment.</exception>
    public void Append(JsonAny? value) => Append(value ?? JsonAny.Null);

    /// <summary>Notes which field the next value comes from.</summary>
    internal void BeginField(string path)
    {
        field = path;
        fieldStart = length;
    }

    /// <summary>Makes sure that the field was appended.</summary>
    internal void EndField()
    {
        if (length == fieldStart)
        {
            throw new RoutingKeyException($"{field} was not appended to the routing key: WriteSegment does not know it.");
        }

        field = null;
    }

    /// <summary>Appends text that the rules do not apply to.</summary>
    internal void Add(scoped ReadOnlySpan<char> text)
    {
        if (length + text.Length > buffer.Length)
        {
            Grow(length + text.Length);
        }

        text.CopyTo(buffer[length..]);
        length += text.Length;
    }

    /// <summary>Puts a wildcard in the place of the segment that is being written.</summary>
    internal void ReplaceSegment(int start, char wildcard)
    {
        int dot = Text[start..].LastIndexOf('.');
        length = start + dot + 1;
        Add([wildcard]);
    }

    internal readonly int Length => length;

    /// <summary>Whether the key did not fit into what was given for it.</summary>
    internal readonly bool HasGrown => rented is not null;

    /// <summary>Refuses a key that is too long.</summary>
    internal readonly void Finish() => SegmentText.RefuseTooLong(Text, rules);

    internal void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
            rented = null;
        }
    }

    private void Grow(int needed)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
        Text.CopyTo(larger);
        Dispose();
        rented = larger;
        buffer = larger;
    }
}
