using System.Text;
using System.Text.Json;
using MessageContracts.Json.Formats;

namespace MessageContracts.Json;

/// <content>Strings with a format that has a .NET type.</content>
public ref partial struct MessageReader
{
    /// <summary>Reads a string of the format <c>uri</c> (RFC 3986, 3: absolute, with a scheme).</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="nullable">Whether the message should say that null is allowed too.</param>
    /// <returns>The value; the default where it has not the format, or is not to be built.</returns>
    public Uri? Uri(string? at = null, bool nullable = false) => Uri(SchemaFormat.Uri, UriKind.Absolute, at, nullable);

    /// <summary>Reads a string of the format <c>uri-reference</c> (RFC 3986, 4.1: absolute or relative).</summary>
    /// <inheritdoc cref="Uri(string, bool)"/>
    public Uri? UriReference(string? at = null, bool nullable = false) => Uri(SchemaFormat.UriReference, UriKind.RelativeOrAbsolute, at, nullable);

    /// <summary>
    /// Reads a string of the format <c>date-time</c> (RFC 3339, 5.6). A leap second, a year 0, an offset beyond 14 hours and a
    /// fraction finer than 100 ns are valid, but more than .NET keeps: <c>x-csharp-type</c>.
    /// </summary>
    /// <inheritdoc cref="Uri(string, bool)"/>
    public DateTimeOffset DateTime(string? at = null, bool nullable = false) =>
        Formatted<DateTimeOffset>(SchemaFormat.DateTime, "DateTimeOffset", Rfc3339.TryRead, at, nullable);

    /// <summary>Reads a string of the format <c>date</c> (RFC 3339, full-date). A year 0 is valid, but more than .NET keeps: <c>x-csharp-type</c>.</summary>
    /// <inheritdoc cref="Uri(string, bool)"/>
    public DateOnly Date(string? at = null, bool nullable = false) =>
        Formatted<DateOnly>(SchemaFormat.Date, "DateOnly", Rfc3339.TryRead, at, nullable);

    /// <summary>Reads a string of the format <c>uuid</c> (RFC 4122, 3).</summary>
    /// <inheritdoc cref="Uri(string, bool)"/>
    public Guid Guid(string? at = null, bool nullable = false) =>
        Formatted<System.Guid>(SchemaFormat.Uuid, "Guid", UuidFormat.TryRead, at, nullable);

    private delegate bool TryRead<T>(ReadOnlySpan<byte> text, out T value);

    private T? Formatted<T>(SchemaFormat format, string type, TryRead<T> read, string? at, bool nullable)
    {
        if (json.Type != JsonTokenType.String)
        {
            WrongType(JsonTypes.String, at, nullable);
            return default;
        }

        bool valid = HasFormat(format, at);
        if (!CanBuild)
        {
            return default;
        }

        if (!read(Text(), out T value))
        {
            NotHeld(valid, type, at);
        }

        return value;
    }

    private Uri? Uri(SchemaFormat format, UriKind kind, string? at, bool nullable)
    {
        if (json.Type != JsonTokenType.String)
        {
            WrongType(JsonTypes.String, at, nullable);
            return null;
        }

        bool valid = HasFormat(format, at);
        if (!CanBuild)
        {
            return null;
        }

        // A relative reference where a URI is wanted was reported; it is kept, so that the rest of the message is not lost for it. Anything else
        // would be written with other characters than it has.
        if (!valid && !SchemaFormat.UriReference.IsMatch(Text()))
        {
            unbuildable = true;
            return null;
        }

        kind = valid ? kind : UriKind.RelativeOrAbsolute;
        if (!System.Uri.TryCreate(Encoding.UTF8.GetString(Text()), kind, out Uri? value))
        {
            NotHeld(valid, "System.Uri", at);
        }

        return value;
    }

    /// <summary>A text of the right format that .NET cannot hold is reported; one of the wrong format was reported already.</summary>
    private void NotHeld(bool valid, string type, string? at)
    {
        unbuildable = true;
        if (valid)
        {
            DoesNotFit(type, at, "drop `format` from the schema to keep such values as text");
        }
    }
}
