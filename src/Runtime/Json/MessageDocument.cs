using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MessageContracts.Validation;

namespace MessageContracts.Json;

/// <summary>Reads one whole document: what may not be in any message is refused here, whatever its type.</summary>
internal static class MessageDocument
{
    /// <summary>Reads and checks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="building">Whether a value is wanted, or only the report.</param>
    /// <param name="options">The limits.</param>
    /// <param name="value">The value, where one was or could be built.</param>
    /// <returns>What was found; <see cref="ValidationReport.Valid"/> where nothing.</returns>
    public static ValidationReport Read<T>(ReadOnlySpan<byte> document, bool building, MessageJsonOptions options, out T? value)
        where T : ISchemaType<T>
    {
        value = default;
        ReadSession session = ReadSession.Rent(options, document.Length);
        MessageReader reader = new(document, session, building);
        try
        {
            Examine(document, session);
            reader.Start();
            T? read = T.Read(ref reader);
            reader.Finish();
            value = reader.CanBuild ? read : default;
            if (building && !reader.CanBuild && !session.HasViolations)
            {
                session.Add(NotHeld<T>());
            }

            return session.Report(document);
        }
        catch (MalformedJsonException e)
        {
            return Explain(document, options, e.At);
        }
        catch (MessageFormatException e)
        {
            value = default;
            return Malformed(document, options, e.Offset, e.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            return Malformed(document, options, reader.Offset, "is nested more deeply than the stack of this thread holds; read it on a thread with a larger stack, or set MaxDepth lower");
        }
        finally
        {
            session.Return();
        }
    }

    /// <summary>Reads any JSON.</summary>
    public static JsonAny ReadAny(ReadOnlySpan<byte> document)
    {
        ValidationReport report = Read(document, building: true, MessageJsonOptions.Default, out AnyDocument read);
        return report.IsValid ? read.Value : throw new MessageFormatException("JSON", report);
    }

    /// <summary>Refuses what no reader should see, and notes what makes reading easier.</summary>
    private static void Examine(ReadOnlySpan<byte> document, ReadSession session)
    {
        MessageJsonOptions options = session.Options;
        if (document.Length > options.MaxBytes)
        {
            throw new MessageFormatException($"the document has {document.Length} bytes, more than the {options.MaxBytes} that MaxBytes allows", 0);
        }

        if (document.StartsWith("\ufeff"u8))
        {
            throw new MessageFormatException("the document starts with a byte order mark, which JSON must not have (RFC 8259, 8.1); the writer must leave it out", 0);
        }

        (session.IsAscii, session.HasEscapes) = TextSurvey.Of(document);
        if (!session.IsAscii && !Utf8.IsValid(document))
        {
            throw new MessageFormatException("the document is no UTF-8 (RFC 8259, 8.1): the bytes at this place are no character; was it written in another encoding, or cut?", FirstInvalid(document));
        }

        // Backslashes occur only in strings. Before all else, so that no comparison ever meets a string that cannot be unescaped.
        int lone = session.HasEscapes ? SurrogateEscapes.IndexOfLone(document) : -1;
        if (lone >= 0)
        {
            throw new MessageFormatException("a \\u escape is half of a surrogate pair: no Unicode text has it (RFC 8259, 8.2); the writer must escape both halves, or write the character as UTF-8", lone);
        }
    }

    /// <summary>Nothing is handed out as valid that says less than the document, whatever a generated reader missed.</summary>
    private static PendingViolation NotHeld<T>()
        where T : ISchemaType<T> => new(
            0,
            Keywords.CSharpType,
            T.SchemaName + "#",
            $"fits the schema, but not the C# type {typeof(T).Name}; ask Validate where nothing has to be built");

    private static int FirstInvalid(ReadOnlySpan<byte> document)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(document[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>The tokenizer only says that it cannot go on; the framework's reader, which is read by many, finds the words.</summary>
    private static ValidationReport Explain(ReadOnlySpan<byte> document, MessageJsonOptions options, int at)
    {
        Utf8JsonReader json = new(document, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        try
        {
            while (json.Read())
            {
            }
        }
        catch (JsonException e)
        {
            return Malformed(document, options, Offset(document, e, (int)json.BytesConsumed), Reason(e));
        }

        return Malformed(document, options, at, "is no JSON");
    }

    private static ValidationReport Malformed(ReadOnlySpan<byte> document, MessageJsonOptions options, long offset, string reason)
    {
        PointerFinder pointers = new(document, options.MaxDepth);
        string pointer = pointers.Find((int)offset);
        string message = string.Create(CultureInfo.InvariantCulture, $"{reason} (byte {offset})");
        return new ValidationReport([new Violation(pointer, Keywords.Json, message, "", offset)]);
    }

    /// <summary>The exception tells line and byte in line; the document's own bytes turn them into an offset.</summary>
    private static long Offset(ReadOnlySpan<byte> document, JsonException e, int consumed)
    {
        if (e.LineNumber is not { } line || e.BytePositionInLine is not { } column)
        {
            return consumed;
        }

        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start += document[start..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(start + column, document.Length);
    }

    private static string Reason(JsonException e)
    {
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "is no JSON: " + (place < 0 ? e.Message : e.Message[..place]);
    }

    /// <summary>The schema that allows everything.</summary>
    private readonly struct AnyDocument(JsonAny value) : ISchemaType<AnyDocument>
    {
        public static string SchemaName => "JSON";

        public JsonAny Value { get; } = value;

        public static AnyDocument Read(ref MessageReader reader) => new(reader.Any());

        public void Write(ref MessageWriter writer) => writer.Any(Value);
    }
}
