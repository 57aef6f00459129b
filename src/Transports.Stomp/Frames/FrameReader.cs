using System.Buffers;
using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// Reads frames from bytes that arrive in pieces of any size. It remembers how far it has come, so that no byte is looked at over and over
/// again, and it never asks for more bytes to be kept than the limits allow.
/// </summary>
internal sealed class FrameReader(FrameLimits limits)
{
    private string? command;
    private FrameHeaders headers = [];
    private int headerBytes;
    private bool inBody;
    private int bodyLength;

    // How many bytes at the start of the input were searched before, without finding the end of the line or body.
    private long searched;

    /// <summary>Reads the next frame.</summary>
    /// <param name="input">What has arrived; moved behind what was read.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>False where the frame is not complete yet: come again with the rest of the input and more.</returns>
    /// <exception cref="FrameException">The bytes are no frame, or one beyond the limits.</exception>
    public bool TryRead(ref ReadOnlySequence<byte> input, out StompFrame frame)
    {
        while (!inBody)
        {
            if (!TryReadLine(ref input, out ReadOnlySpan<byte> line))
            {
                frame = null!;
                return false;
            }

            if (command is not null)
            {
                TakeHeader(line);
            }
            else if (!line.IsEmpty)
            {
                // Empty lines between frames are heart-beats.
                command = StompCommands.Find(line) ?? throw NoStomp(line);
            }
        }

        if (!TryReadBody(ref input, out byte[] body))
        {
            frame = null!;
            return false;
        }

        frame = new StompFrame(command!, headers, body);
        (command, headers, headerBytes, inBody) = (null, [], 0, false);
        return true;
    }

    private bool TryReadLine(ref ReadOnlySequence<byte> input, out ReadOnlySpan<byte> line)
    {
        SequenceReader<byte> reader = new(input);
        reader.Advance(searched);
        bool found = reader.TryAdvanceTo((byte)'\n', advancePastDelimiter: false);
        long length = found ? reader.Consumed : input.Length;
        CheckLine(input.Slice(0, length));
        if (!found)
        {
            searched = length;
            line = default;
            return false;
        }

        ReadOnlySequence<byte> whole = input.Slice(0, length);
        line = whole.IsSingleSegment ? whole.FirstSpan : whole.ToArray();
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        input = input.Slice(length + 1);
        searched = 0;
        return true;
    }

    /// <summary>Refuses a line as soon as it is sure to be wrong, complete or not: an answer in another protocol may never end.</summary>
    private void CheckLine(ReadOnlySequence<byte> line)
    {
        if (command is null)
        {
            ReadOnlySpan<byte> start = line.Length > StompCommands.MaxLength + 1 ? line.Slice(0, StompCommands.MaxLength + 2).ToArray() : line.ToArray();
            if (start.Length > StompCommands.MaxLength + 1 || start.TrimEnd("\r"u8).ContainsAnyExceptInRange((byte)'A', (byte)'Z'))
            {
                throw NoStomp(start);
            }
        }
        else if (headerBytes + line.Length > limits.MaxHeaderBytes)
        {
            throw new FrameException($"A STOMP frame has more than {limits.MaxHeaderBytes} bytes of headers.");
        }
    }

    private void TakeHeader(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            (inBody, bodyLength) = (true, ContentLength());
            return;
        }

        if (headers.Count == limits.MaxHeaders)
        {
            throw new FrameException($"A STOMP frame has more than {limits.MaxHeaders} headers.");
        }

        int colon = line.IndexOf((byte)':');
        if (colon <= 0 || line.Contains((byte)0))
        {
            throw new FrameException($"A STOMP frame {command} has the line \"{Shown.Bytes(line)}\" where a header should stand.");
        }

        headerBytes += line.Length + 1;
        bool escaped = StompCommands.EscapesHeaders(command!);
        headers.Add(HeaderText.Read(line[..colon], escaped), HeaderText.Read(line[(colon + 1)..], escaped));
    }

    /// <summary>How long the body is by its header; -1 where it ends with the first NUL.</summary>
    private int ContentLength()
    {
        if (headers["content-length"] is not { } text)
        {
            return -1;
        }

        return !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? throw new FrameException($"A STOMP frame has the content-length \"{Shown.Text(text)}\", which is no length.")
            : length > limits.MaxBody ? throw TooLarge()
            : (int)length;
    }

    private bool TryReadBody(ref ReadOnlySequence<byte> input, out byte[] body)
    {
        long length = bodyLength >= 0 ? bodyLength : FindNul(input);
        if (length < 0 || input.Length <= length)
        {
            body = [];
            return false;
        }

        body = input.Slice(0, length).ToArray();
        SequenceReader<byte> end = new(input.Slice(length));
        if (!end.IsNext(0))
        {
            throw new FrameException($"The body of a STOMP frame {command} goes on after the {length} bytes that its content-length names.");
        }

        input = input.Slice(length + 1);
        searched = 0;
        return true;
    }

    private long FindNul(ReadOnlySequence<byte> input)
    {
        SequenceReader<byte> reader = new(input);
        reader.Advance(searched);
        bool found = reader.TryAdvanceTo(0, advancePastDelimiter: false);
        searched = found ? reader.Consumed : input.Length;
        return searched > limits.MaxBody ? throw TooLarge() : found ? searched : -1;
    }

    private FrameException TooLarge() => new($"A STOMP frame {command} has a body of more than {limits.MaxBody} bytes.");

    private static FrameException NoStomp(ReadOnlySpan<byte> line) =>
        new($"What came begins with \"{Shown.Bytes(line)}\", which is no STOMP frame{(line.StartsWith("AMQP"u8) ? " but AMQP" : line.StartsWith("HTTP"u8) ? " but HTTP" : line is [0x15, ..] ? " but TLS" : "")}.");
}
