using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>Any JSON value, held as the UTF-8 text it was written as: a number keeps all its digits. The default is <c>null</c>.</summary>
/// <remarks>Equality is JSON's (draft-07, 4.2.3): deep, members in any order, numbers by value (1.0 equals 1).</remarks>
public readonly struct JsonAny : IEquatable<JsonAny>
{
    private readonly byte[]? raw;

    private JsonAny(byte[] raw) => this.raw = raw;

    /// <summary>JSON <c>null</c>, also the default.</summary>
    public static JsonAny Null => default;

    /// <summary>The value's JSON text, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => raw ?? "null"u8;

    /// <summary>The kind of value; never <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonValueKind Kind => Utf8[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Whether the value is <c>null</c>.</summary>
    public bool IsNull => raw is null || Kind == JsonValueKind.Null;

    /// <summary>Reads a value.</summary>
    /// <param name="json">One JSON value; white space around it is dropped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON, or an object within has a member twice.</exception>
    public static JsonAny Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Utf8Text.Encode(json));
    }

    /// <summary>Reads a value.</summary>
    /// <param name="utf8">One JSON value in UTF-8; white space around it is dropped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON, or an object within has a member twice.</exception>
    public static JsonAny Parse(ReadOnlySpan<byte> utf8) => MessageDocument.ReadAny(utf8);

    /// <summary>What a method writes of a value; generated code makes headers of objects and lists by it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it, as one JSON value.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="MessageFormatException">The value cannot be written: a string has a lone surrogate, a number is not finite.</exception>
    public static JsonAny Written<T>(T value, WriteItem<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArrayBufferWriter<byte> output = new();
        MessageWriter writer = new(output, WriteContext.Default);
        write(value, ref writer);
        writer.Flush();
        return new JsonAny(output.WrittenSpan.ToArray());
    }

    /// <summary>A string, or JSON null.</summary>
    /// <exception cref="MessageFormatException">The string has a lone surrogate.</exception>
    public static implicit operator JsonAny(string? value) => value is null ? default : new(Utf8Text.Quoted(value));

    /// <summary>A boolean.</summary>
    public static implicit operator JsonAny(bool value) => new(value ? "true"u8.ToArray() : "false"u8.ToArray());

    /// <summary>An integer.</summary>
    public static implicit operator JsonAny(int value) => Formatted(value);

    /// <summary>An integer.</summary>
    public static implicit operator JsonAny(long value) => Formatted(value);

    /// <summary>An integer.</summary>
    public static implicit operator JsonAny(ulong value) => Formatted(value);

    /// <summary>A number.</summary>
    public static implicit operator JsonAny(decimal value) => Formatted(value);

    /// <summary>An integer of any size.</summary>
    public static implicit operator JsonAny(BigInteger value) =>
        new(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A number, written in the shortest form that reads back as the same.</summary>
    /// <exception cref="MessageFormatException">The value is NaN or infinite.</exception>
    public static implicit operator JsonAny(double value) =>
        double.IsFinite(value) ? Formatted(value) : throw Utf8Text.NotFinite(value);

    /// <summary>The value of an element, as it is written there.</summary>
    public static implicit operator JsonAny(JsonElement value) =>
        value.ValueKind == JsonValueKind.Undefined ? default : Parse(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>Whether two values are equal in JSON.</summary>
    public static bool operator ==(JsonAny left, JsonAny right) => left.Equals(right);

    /// <summary>Whether two values differ in JSON.</summary>
    public static bool operator !=(JsonAny left, JsonAny right) => !left.Equals(right);

    /// <summary>The string.</summary>
    /// <returns>The string; null for JSON null.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string? GetString() => IsNull ? null : Token(JsonTokenType.String).GetString();

    /// <summary>The boolean.</summary>
    /// <returns>The boolean.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool GetBoolean() => Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Not("a boolean"),
    };

    /// <summary>The integer; 1.0 and 1e2 are integers.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind, or does not fit.</exception>
    public int GetInt32() => GetInt64() is var value && value == (int)value ? (int)value : throw Not("an integer of 32 bits");

    /// <summary>The integer; 1.0 and 1e2 are integers.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind, or does not fit.</exception>
    public long GetInt64() => GetNumber().TryGetInt64(out long value) ? value : throw Not("an integer of 64 bits");

    /// <summary>The integer; 1.0 and 1e2 are integers.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind, or does not fit.</exception>
    public ulong GetUInt64() => GetNumber().TryGetUInt64(out ulong value) ? value : throw Not("an unsigned integer of 64 bits");

    /// <summary>The number as the nearest double.</summary>
    /// <returns>The double.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind, or beyond a double's range.</exception>
    public double GetDouble() =>
        Token(JsonTokenType.Number).TryGetDouble(out double value) && double.IsFinite(value) ? value : throw Not("a number in a double's range");

    /// <summary>The number as the nearest decimal.</summary>
    /// <returns>The decimal.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind, or beyond a decimal's range.</exception>
    public decimal GetDecimal() =>
        Token(JsonTokenType.Number).TryGetDecimal(out decimal value) ? value : throw Not("a number in a decimal's range");

    /// <summary>The number, exactly.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public JsonNumber GetNumber() => Kind == JsonValueKind.Number ? JsonNumber.Parse(Utf8) : throw Not("a number");

    /// <summary>The value as an element that lives on its own.</summary>
    /// <returns>The element.</returns>
    public JsonElement ToElement()
    {
        Utf8JsonReader json = Reader();
        return JsonElement.ParseValue(ref json);
    }

    /// <inheritdoc/>
    public bool Equals(JsonAny other) => JsonEquality.Equal(Utf8, other.Utf8);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonAny other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.Hash(Utf8);

    /// <summary>The value's JSON text.</summary>
    /// <returns>The text as it was written.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Wraps well-formed text that nobody else holds.</summary>
    internal static JsonAny Own(byte[] raw) => new(raw);

    private static JsonAny Formatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return new JsonAny(text[..length].ToArray());
    }

    private Utf8JsonReader Reader() => new(Utf8, new JsonReaderOptions { MaxDepth = MessageJsonOptions.LargestDepth });

    private Utf8JsonReader Token(JsonTokenType wanted)
    {
        Utf8JsonReader json = Reader();
        json.Read();
        return json.TokenType == wanted ? json : throw Not(wanted == JsonTokenType.String ? "a string" : "a number");
    }

    private InvalidOperationException Not(string wanted) => new($"The JSON value {Wording.Shorten(ToString())} is not {wanted}; look at Kind first.");
}
