using System.Text;
using System.Text.Unicode;

namespace MessageContracts.Tool.Messages;

/// <summary>Finds the messages in a stream: one, or one a line (JSON lines).</summary>
/// <param name="name">What people are shown for the stream.</param>
/// <param name="stream">The bytes.</param>
/// <param name="lines">Whether each line is a message, whatever the first one looks like.</param>
/// <param name="maxBytes">The most bytes of one message.</param>
/// <param name="mayWait">Whether what is not there yet may be long in coming.</param>
internal sealed class MessageStream(string name, Stream stream, bool lines, int maxBytes, bool mayWait)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly LineReader reader = new(stream, maxBytes, name);

    /// <summary>The messages, each read when it is asked for.</summary>
    /// <exception cref="ToolFailure">A message is too long, or is no text.</exception>
    public IEnumerable<MessageText> Read()
    {
        if (ReadFirst() is not { } first)
        {
            yield break;
        }

        yield return first;
        while (ReadNext() is { } next)
        {
            yield return next;
        }
    }

    private MessageText? ReadFirst()
    {
        while (reader.TryRead(out ArraySegment<byte> line))
        {
            if (lines ? !IsBlank(line) : JsonShape.IsWhole(line))
            {
                return Text(line, reader.Line);
            }

            if (!lines)
            {
                int firstLine = reader.Line;
                return Text(reader.ReadToEnd(line), firstLine);
            }
        }

        return null;
    }

    private MessageText? ReadNext()
    {
        while (reader.TryRead(out ArraySegment<byte> line))
        {
            if (!IsBlank(line))
            {
                return Text(line, reader.Line);
            }
        }

        return null;
    }

    private MessageText Text(ArraySegment<byte> utf8, int line)
    {
        if (!Utf8.IsValid(utf8))
        {
            int bad = FirstInvalid(utf8);
            int breaks = utf8.AsSpan(0, bad).Count((byte)'\n');
            throw new ToolFailure($"{name}:{line + breaks + 1}: this is no UTF-8 text (byte {bad + 1} of it), so no JSON message.");
        }

        return new MessageText(name, utf8, line) { IsLastForNow = mayWait && !reader.HasLine };
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetCharCount(utf8);
        }
        catch (DecoderFallbackException problem)
        {
            return Math.Clamp(problem.Index, 0, utf8.Length);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
