using System.Buffers;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>Writes messages into a buffer of the thread's own, so that validating and measuring one allocates nothing.</summary>
internal static class MessageBytes
{
    private const int KeptCapacity = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? spare;

    [ThreadStatic]
    private static MessageChecks? spareChecks;

    public static byte[] ToArray<T>(T message, WriteContext context)
        where T : ISchemaType<T> =>
        With(message, context, static (_, bytes) => bytes.ToArray());

    public static TResult With<T, TResult>(T message, WriteContext context, Func<T, ReadOnlySpan<byte>, TResult> use)
        where T : ISchemaType<T>
    {
        ArrayBufferWriter<byte> buffer = spare ?? new ArrayBufferWriter<byte>(4096);
        spare = null;
        try
        {
            Write(message, buffer, context);
            return use(message, buffer.WrittenSpan);
        }
        finally
        {
            buffer.ResetWrittenCount();
            spare = buffer.Capacity <= KeptCapacity ? buffer : null;
        }
    }

    public static void Write<T>(T message, IBufferWriter<byte> output, WriteContext context)
        where T : ISchemaType<T>
    {
        MessageWriter writer = new(output, context);
        message.Write(ref writer);
        writer.Flush();
    }

    /// <summary>Validates what was written of a message, and then checks what ties it to its topic.</summary>
    public static ValidationReport Validate<T>(T message, ReadOnlySpan<byte> written)
        where T : IMessage<T>
    {
        ValidationReport report = MessageJson.Validate<T>(written);
        MessageChecks checks = spareChecks ?? new MessageChecks();
        spareChecks = null;
        message.Check(checks);
        report = report.With(checks.Take());
        spareChecks = checks;
        return report;
    }
}
