using System.Buffers;
using MessageContracts.Json;

namespace MessageContracts;

/// <summary>Writes messages into a buffer of the thread's own, so that validating and measuring one allocates nothing.</summary>
internal static class MessageBytes
{
    private const int KeptCapacity = 256 * 1024;

    [ThreadStatic]
    private static Scratch? spare;

    public static byte[] ToArray<T>(T message, WriteContext context)
        where T : ISchemaType<T> =>
        With(message, context, static (_, written) => written.Utf8.ToArray());

    public static TResult With<T, TResult>(T message, WriteContext context, Func<T, WrittenMessage, TResult> use)
        where T : ISchemaType<T>
    {
        Scratch scratch = spare ?? new Scratch();
        spare = null;
        try
        {
            MessageWriter writer = new(scratch.Output, context, scratch.Added);
            message.Write(ref writer);
            writer.Flush();
            return use(message, new WrittenMessage(scratch.Output.WrittenSpan, scratch.Added, scratch.Checks));
        }
        finally
        {
            scratch.Clear();
            spare = scratch.Output.Capacity <= KeptCapacity ? scratch : null;
        }
    }

    public static void Write<T>(T message, IBufferWriter<byte> output, WriteContext context)
        where T : ISchemaType<T>
    {
        MessageWriter writer = new(output, context);
        message.Write(ref writer);
        writer.Flush();
    }

    /// <summary>Validates what was written of a message, and then what its event table asks for: the names of added fields, and what ties it to its topic.</summary>
    public static ValidationReport Validate<T>(T message, WrittenMessage written)
        where T : IMessage<T>
    {
        ValidationReport report = MessageJson.Validate<T>(written.Utf8);
        if (T.Definition.FieldNamePattern is { } allowed)
        {
            report = report.With(written.Added.Check(allowed, written.Utf8));
        }

        message.Check(written.Checks);
        return report.With(written.Checks.Take());
    }

    /// <summary>What writing one message needs.</summary>
    private sealed class Scratch
    {
        public ArrayBufferWriter<byte> Output { get; } = new(4096);

        public AddedFields Added { get; } = new();

        public MessageChecks Checks { get; } = new();

        public void Clear()
        {
            Output.ResetWrittenCount();
            Added.Clear();
            _ = Checks.Take();
        }
    }
}
