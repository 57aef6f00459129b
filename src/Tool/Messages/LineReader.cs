namespace MessageContracts.Tool.Messages;

/// <summary>Reads a stream line by line. What was read is never written over, so that a line can be kept without a copy of it.</summary>
internal sealed class LineReader(Stream stream, int maxBytes, string name)
{
    // Larger ones would be long-lived by the collector's measure.
    private const int UsualSize = 64 * 1024;

    private byte[] buffer = [];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The number of the line that was read last, from 0; -1 before the first.</summary>
    public int Line { get; private set; } = -1;

    /// <summary>Whether a line is here already that was not read yet.</summary>
    public bool HasLine => buffer.AsSpan(start, end - start).IndexOf((byte)'\n') >= 0;

    /// <summary>Reads a line, without its line break.</summary>
    public bool TryRead(out ArraySegment<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0 || ended)
            {
                return Take(length < 0 ? -1 : length + searched, out line);
            }

            searched = end - start;
            Fill();
        }
    }

    /// <summary>What follows, line breaks and all, after what was read last.</summary>
    public byte[] ReadToEnd(ReadOnlySpan<byte> before)
    {
        using MemoryStream all = new();
        all.Write(before);
        all.WriteByte((byte)'\n');
        while (true)
        {
            all.Write(buffer, start, end - start);
            if (all.Length > maxBytes)
            {
                throw TooLong();
            }

            start = end;
            if (ended)
            {
                return all.ToArray();
            }

            Fill();
        }
    }

    private bool Take(int length, out ArraySegment<byte> line)
    {
        bool isLast = length < 0;
        int taken = isLast ? end - start : length;
        line = new ArraySegment<byte>(buffer, start, taken);
        start += isLast ? taken : taken + 1;
        Line++;
        if (line.Count > 0 && line[^1] == '\r')
        {
            line = line[..^1];
        }

        return !isLast || taken > 0;
    }

    private void Fill()
    {
        int begun = end - start;
        if (begun > maxBytes)
        {
            throw TooLong();
        }

        if (end == buffer.Length)
        {
            byte[] next = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(2L * begun, UsualSize), maxBytes + 2L));
            buffer.AsSpan(start, begun).CopyTo(next);
            (buffer, start, end) = (next, 0, begun);
        }

        int read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }

    private ToolFailure TooLong() =>
        new($"{name}:{Line + 2}: this message has more than {maxBytes} bytes, and is not read; --max-bytes allows more.");
}
