using System.Globalization;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>Header values between JSON and AMQP 0-9-1 field values (4.2.5.5, with RabbitMQ's errata).</summary>
internal static class HeaderValues
{
    /// <summary>How deeply tables that arrive may be nested; beyond, a value is left out as null.</summary>
    private const int MaxDepth = 32;

    /// <summary>The field value of a JSON value.</summary>
    /// <exception cref="FormatException">A number does not fit any field type.</exception>
    public static object? ToAmqp(JsonAny value) => value.Kind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.Number => Number(value),
        _ => ToAmqp(JsonDocument.Parse(value.Utf8.ToArray()).RootElement),
    };

    /// <summary>The JSON value of a field value that arrived, whatever it is.</summary>
    public static JsonAny ToJson(object? value) => ToJson(value, 0);

    /// <summary>A header's text; null where it is no text.</summary>
    public static string? Text(object? value) => value switch
    {
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => null,
    };

    private static object? ToAmqp(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => ToAmqp(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(ToAmqp).ToList(),
        _ => ToAmqp((JsonAny)element),
    };

    private static object Number(JsonAny value)
    {
        string text = value.ToString();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int small) ? small
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long large) ? large
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && IsExact(text, real) ? real
            : throw new FormatException($"the number {text} does not fit an AMQP field: send it as a string");
    }

    private static bool IsExact(string text, double real) =>
        double.IsFinite(real) && JsonAny.Parse(text) == (JsonAny)real;

    private static JsonAny ToJson(object? value, int depth) => value switch
    {
        null => JsonAny.Null,
        string text => Safe(text),
        byte[] bytes => Safe(Encoding.UTF8.GetString(bytes)),
        bool flag => flag,
        byte or sbyte or short or ushort or int or uint or long => (JsonAny)Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong large => large,
        decimal number => number,
        float number => double.IsFinite(number) ? (JsonAny)(double)number : number.ToString(CultureInfo.InvariantCulture),
        double number => double.IsFinite(number) ? (JsonAny)number : number.ToString(CultureInfo.InvariantCulture),
        AmqpTimestamp time => time.UnixTime,
        BinaryTableValue binary => Convert.ToBase64String(binary.Bytes ?? []),
        IDictionary<string, object?> table when depth < MaxDepth => Object(table, depth),
        System.Collections.IEnumerable list when depth < MaxDepth => Array(list, depth),
        _ => JsonAny.Null,
    };

    private static JsonAny Object(IDictionary<string, object?> table, int depth) =>
        JsonAny.Parse($"{{{string.Join(',', table.Select(member => $"{Safe(member.Key)}:{ToJson(member.Value, depth + 1)}"))}}}");

    private static JsonAny Array(System.Collections.IEnumerable list, int depth) =>
        JsonAny.Parse($"[{string.Join(',', list.Cast<object?>().Select(item => ToJson(item, depth + 1)))}]");

    /// <summary>Text of which half a surrogate pair is replaced, as UTF-8 decoding does.</summary>
    private static JsonAny Safe(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
