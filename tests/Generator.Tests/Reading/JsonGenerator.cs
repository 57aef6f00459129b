using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Generator.Tests.Reading;

/// <summary>Makes JSON texts with the layout, the escapes and the numbers that people and programs write.</summary>
internal static class JsonGenerator
{
    private static readonly Gen<string> Space = Gen.Elements("", "", " ", "\n", "\r\n  ");

    private static readonly Gen<string> Strings = Gen.Elements(
        "\"\"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\"# x: y\"", "\"{a}\"", "\"null\"", "\"'\"", "\"\\u0001\"");

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Strings, Gen.Elements("null", "true", "false", "0", "-0", "12", "-1.50", "1e5", "1E+2", "0.1e-7", "123456789012345678901234567890"));

    public static Gen<string> Texts { get; } = Gen.Sized(size => Value(Math.Min(size, 4)));

    /// <summary>JSON with one character taken out, put in or replaced: mostly broken.</summary>
    public static Gen<string> BrokenTexts { get; } =
        from whole in Texts
        let text = whole.Replace("😀", "é", StringComparison.Ordinal) // half of it would be no text at all
        from position in Gen.Choose(0, text.Length)
        from removed in Gen.Choose(0, Math.Min(1, text.Length - position))
        from added in Gen.Elements("", ",", ":", "]", "}", "\"", "\\", "0", "x", ".", "-", "\n", "\t", " ", "/")
        select string.Concat(text.AsSpan(0, position), added, text.AsSpan(position + removed));

    public static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            _ = Canonical(document.RootElement);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Compact, members that stand twice dropped, strings escaped as <see cref="Schemas.JsonLiterals"/> does.</summary>
    public static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().DistinctBy(member => member.Name)
            .Select(member => Quote(member.Name) + ":" + Canonical(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => Quote(element.GetString()!),
        _ => element.GetRawText(),
    };

    private static string Quote(string text) => "\"" + string.Concat(text.Select(character => character switch
    {
        '"' or '\\' => "\\" + character,
        '\n' => "\\n",
        < ' ' => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    })) + "\"";

    private static Gen<string> Value(int depth) => depth == 0 ? Scalars : Gen.OneOf(Scalars, Array(depth - 1), Object(depth - 1));

    private static Gen<string> Array(int depth) =>
        from items in Value(depth).ArrayOf(3)
        from space in Space
        select "[" + space + string.Join("," + space, items) + space + "]";

    // Names are numbered, as the same one twice is a mistake of its own.
    private static Gen<string> Object(int depth) =>
        from names in Strings.ArrayOf(2)
        from values in Value(depth).ArrayOf(2)
        from space in Space
        select "{" + space + string.Join("," + space, names.Select((name, index) => $"\"{index}{name[1..]}: {values[index]}")) + space + "}";
}
