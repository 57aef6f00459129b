using System.Globalization;
using System.Text.Json;

namespace MessageContracts.Json;

/// <summary>The text that a scalar has in JSON, without quotes, for routing keys and headers.</summary>
public static class ScalarText
{
    /// <summary>The text of a URI.</summary>
    /// <param name="value">The URI.</param>
    /// <returns>As it was written; null for null.</returns>
    public static string? Of(Uri? value) => value?.OriginalString;

    /// <summary>The text of a time (RFC 3339, 5.6).</summary>
    /// <param name="value">The time.</param>
    /// <returns>With 'Z' for UTC, and no more digits of a second than it has; null for null.</returns>
    public static string? Of(DateTimeOffset? value) => value?.ToString(
        value.Value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    /// <summary>The text of a date (RFC 3339, 5.6).</summary>
    /// <param name="value">The date.</param>
    /// <returns>Year, month, day; null for null.</returns>
    public static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text of a UUID (RFC 9562, 4).</summary>
    /// <param name="value">The UUID.</param>
    /// <returns>Lower-case, with hyphens; null for null.</returns>
    public static string? Of(Guid? value) => value?.ToString("D");

    /// <summary>The text of any scalar: a string's own, any other as JSON writes it.</summary>
    /// <param name="value">The scalar.</param>
    /// <returns>Null for null, be it JSON's or a missing value.</returns>
    public static string? Of(JsonAny? value) => value switch
    {
        null or { Kind: JsonValueKind.Null } => null,
        { Kind: JsonValueKind.String } => value.Value.GetString(),
        _ => value.Value.ToString(),
    };
}
