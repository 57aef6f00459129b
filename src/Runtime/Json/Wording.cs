using System.Globalization;
using System.Text;

namespace MessageContracts.Json;

/// <summary>How messages word what was found and what is wanted.</summary>
internal static class Wording
{
    public const string WiderInteger = "give the schema bounds (`minimum`, `maximum`) that hold the value, so that a wider C# type is generated";

    public const string WrittenInteger = "must be an integer written without a fraction or an exponent";

    private const int LongestValue = 60;

    private static readonly (JsonTypes Type, string Words)[] TypeWords =
    [
        (JsonTypes.Object, "an object"),
        (JsonTypes.Array, "an array"),
        (JsonTypes.String, "a string"),
        (JsonTypes.Number, "a number"),
        (JsonTypes.Integer, "an integer"),
        (JsonTypes.Boolean, "a boolean"),
        (JsonTypes.Null, "null"),
    ];

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The types in words, such as <c>a string or null</c>.</summary>
    public static string Types(JsonTypes types) =>
        string.Join(" or ", TypeWords.Where(word => (types & word.Type) != 0).Select(word => word.Words));

    public static string Quote(ReadOnlySpan<byte> utf8)
    {
        // Only as much is decoded as will be shown.
        ReadOnlySpan<byte> head = utf8[..Math.Min(utf8.Length, 4 * (LongestValue + 1))];
        return $"\"{Shorten(Encoding.UTF8.GetString(head))}\"";
    }

    /// <summary>A text on one line, cut at a whole character where it is long.</summary>
    public static string Shorten(string text, int longest = LongestValue)
    {
        if (text.Length > longest)
        {
            int end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
            text = text[..end] + "…";
        }

        return text.AsSpan().ContainsAnyInRange('\0', '\x1f') ? new string([.. text.Select(c => c < ' ' ? (char)('\u2400' + c) : c)]) : text;
    }

    /// <summary>How many of the items are ones that <c>contains</c> asks for, and how many must be.</summary>
    public static string Contained(int matched, string wanted) =>
        $"has {Count(matched, "item")} of those that it must contain, must have {wanted}";

    public static string Branches(string keyword, int matched, int of) => (keyword, matched) switch
    {
        ("not", _) => "fits the schema that it must not fit",
        (_, 0) => $"fits none of the {of} branches",
        ("oneOf", _) => $"fits {matched} of the {of} branches, must fit exactly one",
        _ => $"fits {matched} of the {of} branches",
    };
}
