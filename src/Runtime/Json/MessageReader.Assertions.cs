using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Keywords that are checked on the current token. Each is void on a token of another JSON type, and none moves.</content>
public ref partial struct MessageReader
{
    /// <summary>Checks <c>type</c> (draft-07, 6.1.1).</summary>
    /// <param name="allowed">The types allowed.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <returns>Whether the value has one of them.</returns>
    public bool Type(JsonTypes allowed, string? at = null)
    {
        if ((TypesOfCurrent(allowed) & allowed) != 0)
        {
            return true;
        }

        if (Fails())
        {
            Add("type", at, $"is {Found()}, must be {Wording.Types(allowed)}", Offset);
        }

        return false;
    }

    /// <summary>
    /// Checks that an integer is written as one, without a fraction or an exponent (draft-04 core, 3.5): to later drafts 1.0 is one, too.
    /// A number that is no integer at all is left to its type.
    /// </summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void WrittenInteger(string? at = null)
    {
        if (json.Type == JsonTokenType.Number
            && json.Raw.IndexOfAny(".eE"u8) >= 0
            && JsonNumber.Parse(json.Raw).IsInteger
            && Fails())
        {
            Add("type", at, $"is {Found()}, {Wording.WrittenInteger}", Offset);
        }
    }

    /// <summary>Checks <c>minLength</c> (draft-07, 6.3.2).</summary>
    /// <param name="min">The least length, in code points.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void MinLength(int min, string? at = null)
    {
        if (json.Type == JsonTokenType.String && CodePoints(Text()) < min && Fails())
        {
            Add("minLength", at, $"is {Found()} of {Wording.Count(CodePoints(Text()), "character")}, must have at least {min}", Offset);
        }
    }

    /// <summary>Checks <c>maxLength</c> (draft-07, 6.3.1).</summary>
    /// <param name="max">The greatest length, in code points.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void MaxLength(int max, string? at = null)
    {
        if (json.Type == JsonTokenType.String && CodePoints(Text()) > max && Fails())
        {
            Add("maxLength", at, $"is {Found()} of {Wording.Count(CodePoints(Text()), "character")}, must have at most {max}", Offset);
        }
    }

    /// <summary>Checks <c>pattern</c> (draft-07, 6.3.3). A pattern that takes longer than <see cref="SchemaPattern.MatchTimeout"/> is a violation.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <exception cref="MessageFormatException">The patterns of this document have taken too long altogether.</exception>
    public void Pattern(SchemaPattern pattern, string? at = null)
    {
        if (json.Type != JsonTokenType.String)
        {
            return;
        }

        PatternResult result = session.Match(pattern, Text(), Offset);
        if (result != PatternResult.Match && Fails())
        {
            Add("pattern", at, result == PatternResult.TimedOut
                ? $"is {Found()}, which could not be matched against {pattern} within {SchemaPattern.MatchTimeout.TotalSeconds} s"
                : $"is {Found()}, must match {pattern}", Offset);
        }
    }

    /// <summary>Checks <c>format</c> (draft-07, 7), as an assertion.</summary>
    /// <param name="format">The format.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void Format(SchemaFormat format, string? at = null)
    {
        if (json.Type == JsonTokenType.String)
        {
            HasFormat(format, at);
        }
    }

    /// <summary>Checks <c>minimum</c> (draft-07, 6.2.4).</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void Minimum(scoped in JsonNumber bound, string? at = null)
    {
        if (IsNumber(out JsonNumber value) && value.CompareTo(bound) < 0 && Fails())
        {
            Add("minimum", at, $"is {Found()}, must be at least {bound}", Offset);
        }
    }

    /// <summary>Checks <c>exclusiveMinimum</c> (draft-07, 6.2.5).</summary>
    /// <inheritdoc cref="Minimum"/>
    public void ExclusiveMinimum(scoped in JsonNumber bound, string? at = null)
    {
        if (IsNumber(out JsonNumber value) && value.CompareTo(bound) <= 0 && Fails())
        {
            Add("exclusiveMinimum", at, $"is {Found()}, must be greater than {bound}", Offset);
        }
    }

    /// <summary>Checks <c>maximum</c> (draft-07, 6.2.2).</summary>
    /// <inheritdoc cref="Minimum"/>
    public void Maximum(scoped in JsonNumber bound, string? at = null)
    {
        if (IsNumber(out JsonNumber value) && value.CompareTo(bound) > 0 && Fails())
        {
            Add("maximum", at, $"is {Found()}, must be at most {bound}", Offset);
        }
    }

    /// <summary>Checks <c>exclusiveMaximum</c> (draft-07, 6.2.3).</summary>
    /// <inheritdoc cref="Minimum"/>
    public void ExclusiveMaximum(scoped in JsonNumber bound, string? at = null)
    {
        if (IsNumber(out JsonNumber value) && value.CompareTo(bound) >= 0 && Fails())
        {
            Add("exclusiveMaximum", at, $"is {Found()}, must be less than {bound}", Offset);
        }
    }

    /// <summary>Checks <c>multipleOf</c> (draft-07, 6.2.1), exactly: 0.3 is a multiple of 0.1.</summary>
    /// <param name="divisor">The divisor, greater than 0.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void MultipleOf(scoped in JsonNumber divisor, string? at = null)
    {
        if (IsNumber(out JsonNumber value) && !value.IsMultipleOf(divisor) && Fails())
        {
            Add("multipleOf", at, $"is {Found()}, must be a multiple of {divisor}", Offset);
        }
    }

    /// <summary>Checks <c>const</c> (draft-07, 6.1.3), by JSON's equality: members in any order, numbers by value.</summary>
    /// <param name="value">The only value allowed.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="keyword">The keyword that allows only this: <c>const</c>, or an <c>enum</c> of one.</param>
    /// <returns>Whether it is that value.</returns>
    public bool Const(JsonAny value, string? at = null, string keyword = "const")
    {
        if (JsonEquality.Equal(RawValue(), value.Utf8))
        {
            return true;
        }

        if (Fails())
        {
            Add(keyword, at, $"is {Found()}, must be {Wording.Shorten(value.ToString())}", Offset);
        }

        return false;
    }

    /// <summary>Checks <c>const</c> with a string.</summary>
    /// <param name="utf8">The only string allowed, as UTF-8, unescaped.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="keyword">The keyword that allows only this: <c>const</c>, or an <c>enum</c> of one.</param>
    /// <returns>Whether it is that string.</returns>
    public bool ConstString(scoped ReadOnlySpan<byte> utf8, string? at = null, string keyword = "const")
    {
        if (ValueIs(utf8))
        {
            return true;
        }

        if (Fails())
        {
            Add(keyword, at, $"is {Found()}, must be {Wording.Quote(utf8)}", Offset);
        }

        return false;
    }

    /// <summary>Checks <c>enum</c> (draft-07, 6.1.2), by JSON's equality: members in any order, numbers by value.</summary>
    /// <param name="values">The values allowed.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void Enum(scoped ReadOnlySpan<JsonAny> values, string? at = null)
    {
        ReadOnlySpan<byte> raw = RawValue();
        foreach (JsonAny value in values)
        {
            if (JsonEquality.Equal(raw, value.Utf8))
            {
                return;
            }
        }

        if (Fails())
        {
            Add("enum", at, $"is {Found()}, must be one of {Wording.Shorten(Words(values.ToArray()), 400)}", Offset);
        }
    }

    /// <summary>Names stand bare, as in the type that they make; a list of several kinds of values is told as JSON.</summary>
    private static string Words(JsonAny[] values) =>
        string.Join(", ", Array.TrueForAll(values, value => value.Kind == JsonValueKind.String) ? values.Select(value => value.GetString()) : values.Select(value => value.ToString()));

    private readonly bool IsNumber(out JsonNumber value)
    {
        bool isNumber = json.Type == JsonTokenType.Number;
        value = isNumber ? JsonNumber.Parse(json.Raw) : default;
        return isNumber;
    }

    private bool HasFormat(SchemaFormat format, string? at)
    {
        bool valid = format.IsMatch(Text());
        if (!valid && Fails())
        {
            Add("format", at, $"is {Found()}, must be {format.Description}", Offset);
        }

        return valid;
    }

    private readonly JsonTypes TypesOfCurrent(JsonTypes wanted) => json.Type switch
    {
        JsonTokenType.Null => JsonTypes.Null,
        JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
        JsonTokenType.String => JsonTypes.String,
        JsonTokenType.StartArray => JsonTypes.Array,
        JsonTokenType.StartObject => JsonTypes.Object,

        // Whether a number is an integer takes a look at its digits: only where that is the question.
        JsonTokenType.Number when (wanted & JsonTypes.Integer) != 0 && (wanted & JsonTypes.Number) == 0 =>
            json.TryGetInteger(out _) || JsonNumber.Parse(json.Raw).IsInteger ? JsonTypes.Integer | JsonTypes.Number : JsonTypes.Number,
        JsonTokenType.Number => JsonTypes.Number,
        _ => JsonTypes.None,
    };

    private static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte unit in utf8)
        {
            // Every code point has one byte that does not continue another.
            count += (unit & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}
