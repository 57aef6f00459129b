using MessageContracts.Json;

namespace MessageContracts;

/// <summary>Reads messages from JSON, and validates JSON without building a message.</summary>
public static class MessageJson
{
    /// <summary>Reads a message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">One JSON document in UTF-8 (RFC 8259), without a byte order mark.</param>
    /// <param name="options">Limits; null for <see cref="MessageJsonOptions.Default"/>.</param>
    /// <returns>The message; null only for the document <c>null</c>, where the schema allows that.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON, or violates the schema; it carries the report. Nothing else is thrown, whatever the bytes.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, MessageJsonOptions? options = null)
        where T : ISchemaType<T>
    {
        ValidationReport report = MessageDocument.Read(utf8, building: true, options ?? MessageJsonOptions.Default, out T? message);
        return report.IsValid ? message! : throw new MessageFormatException(T.SchemaName, report);
    }

    /// <summary>Reads a message, leniently: what violates the schema may still be read where the types can hold it.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">One JSON document in UTF-8 (RFC 8259), without a byte order mark.</param>
    /// <param name="message">The message; where the result is true, null only for the document <c>null</c>; possibly not null where it is false.</param>
    /// <param name="report">What violates the schema. Text that is no JSON gives one violation, <c>json</c>.</param>
    /// <param name="options">Limits; null for <see cref="MessageJsonOptions.Default"/>.</param>
    /// <returns>Whether the text is valid.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8, out T? message, out ValidationReport report, MessageJsonOptions? options = null)
        where T : ISchemaType<T>
    {
        report = MessageDocument.Read(utf8, building: true, options ?? MessageJsonOptions.Default, out message);
        return report.IsValid;
    }

    /// <summary>Checks a text against a message's schema, without building the message: nothing is allocated for a valid one.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">One JSON document in UTF-8 (RFC 8259), without a byte order mark.</param>
    /// <param name="options">Limits; null for <see cref="MessageJsonOptions.Default"/>.</param>
    /// <returns>What violates the schema. Text that is no JSON gives one violation, <c>json</c>.</returns>
    public static ValidationReport Validate<T>(ReadOnlySpan<byte> utf8, MessageJsonOptions? options = null)
        where T : ISchemaType<T> =>
        MessageDocument.Read<T>(utf8, building: false, options ?? MessageJsonOptions.Default, out _);
}
