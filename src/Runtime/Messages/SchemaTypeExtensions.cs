using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>What every generated type can do: validate itself, and be written as JSON.</summary>
public static class SchemaTypeExtensions
{
    /// <summary>Checks the value against its schema.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>All that is wrong; nothing is allocated where nothing is.</returns>
    /// <exception cref="MessageFormatException">The value cannot be told in JSON.</exception>
    public static ValidationReport Validate<T>(this ISchemaType<T> value)
        where T : ISchemaType<T> =>
        MessageBytes.With(Given(value), WriteContext.Default, static (_, written) => MessageJson.Validate<T>(written.Utf8));

    /// <summary>The value as compact JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>UTF-8, without a byte order mark.</returns>
    /// <exception cref="MessageFormatException">The value cannot be told in JSON.</exception>
    public static byte[] ToUtf8Json<T>(this ISchemaType<T> value)
        where T : ISchemaType<T> =>
        MessageBytes.ToArray(Given(value), WriteContext.Default);

    /// <summary>The value as compact JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    /// <exception cref="MessageFormatException">The value cannot be told in JSON.</exception>
    public static string ToJson<T>(this ISchemaType<T> value)
        where T : ISchemaType<T> =>
        MessageBytes.With(Given(value), WriteContext.Default, static (_, written) => Encoding.UTF8.GetString(written.Utf8));

    /// <summary>Writes the value as compact JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="output">Takes UTF-8.</param>
    /// <exception cref="MessageFormatException">The value cannot be told in JSON.</exception>
    public static void WriteTo<T>(this ISchemaType<T> value, IBufferWriter<byte> output)
        where T : ISchemaType<T> =>
        MessageBytes.Write(Given(value), output, WriteContext.Default);

    /// <summary>What an extension method is called on, which C# lets be null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Given<T>(ISchemaType<T>? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : ISchemaType<T> =>
        value is null ? throw new ArgumentNullException(name) : (T)value;
}
