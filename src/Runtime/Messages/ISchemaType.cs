using MessageContracts.Json;

namespace MessageContracts;

/// <summary>A type generated from a schema: it reads, checks and writes its own JSON.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ISchemaType<TSelf>
    where TSelf : ISchemaType<TSelf>
{
    /// <summary>The schema the type was generated from: its file's name without the extension, and for one within a file its JSON pointer, such as <c>rpm-build</c> or <c>rpm-build#/properties/type</c>.</summary>
    static abstract string SchemaName { get; }

    /// <summary>
    /// Reads one value: on entry the reader stands on the value's first token, on exit on its last. Every keyword of the
    /// schema is checked on the way; the value is built only where <see cref="MessageReader.CanBuild"/>.
    /// </summary>
    /// <param name="reader">The reader, which collects what violates the schema.</param>
    /// <returns>The value, or the default where none was or could be built.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON, or a member occurs twice.</exception>
    static abstract TSelf? Read(ref MessageReader reader);

    /// <summary>Writes the value as compact JSON.</summary>
    /// <param name="writer">The writer to append to.</param>
    /// <exception cref="MessageFormatException">A value cannot be told in JSON, such as NaN or a lone surrogate.</exception>
    void Write(ref MessageWriter writer);
}
