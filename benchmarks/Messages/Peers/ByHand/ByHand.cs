using System.Text.Json;

namespace MessageContracts.MessageBenchmarks.Peers;

/// <summary>What the code by hand shares.</summary>
internal static class ByHand
{
    public delegate T ReadItem<T>(ref Utf8JsonReader reader);

    /// <summary>Whether the member the reader stands on has this name; if so, the reader moves onto its value.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    public static JsonElement? Element(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);

    public static List<T> List<T>(ref Utf8JsonReader reader, ReadItem<T> read)
    {
        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(read(ref reader));
        }

        return items;
    }

    public static List<string> Strings(ref Utf8JsonReader reader) => List(ref reader, static (ref Utf8JsonReader item) => item.GetString()!);

    public static List<JsonElement> Elements(ref Utf8JsonReader reader) => List(ref reader, JsonElement.ParseValue);

    public static Dictionary<string, JsonElement>? ElementMap(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Map(ref reader, JsonElement.ParseValue);

    public static Dictionary<string, long> NumberMap(ref Utf8JsonReader reader) =>
        Map(ref reader, static (ref Utf8JsonReader value) => value.GetInt64());

    public static Dictionary<string, List<string>> ListMap(ref Utf8JsonReader reader) => Map(ref reader, Strings);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            writer.WriteBoolean(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        writer.WritePropertyName(name);
        if (value is { } given)
        {
            given.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Write(Utf8JsonWriter writer, List<string> items)
    {
        writer.WriteStartArray();
        foreach (string item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, List<JsonElement> items)
    {
        writer.WriteStartArray();
        foreach (JsonElement item in items)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, Dictionary<string, JsonElement>? members)
    {
        if (members is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach ((string name, JsonElement value) in members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Dictionary<string, long> members)
    {
        writer.WriteStartObject();
        foreach ((string name, long value) in members)
        {
            writer.WriteNumber(name, value);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Dictionary<string, List<string>> members)
    {
        writer.WriteStartObject();
        foreach ((string name, List<string> value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, T> Map<T>(ref Utf8JsonReader reader, ReadItem<T> read)
    {
        Dictionary<string, T> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            members[name] = read(ref reader);
        }

        return members;
    }
}
