namespace MessageContracts.Tool.Messages;

/// <summary>Reads a stream line by line, in memory that is bounded by the longest line allowed.</summary>
internal sealed class LineReader(Stream stream, int maxBytes, string name)
{
    private const int FirstSize = 64 * 1024;

    private byte[] buffer = new byte[Math.Min(FirstSize, maxBytes + 2)];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The number of the line that was read last, from 0; -1 before the first.</summary>
    public int Line { get; private set; } = -1;

    /// <summary>Whether a line is here already that was not read yet.</summary>
    public bool HasLine => buffer.AsSpan(start, end - start).IndexOf((byte)'\n') >= 0;

    /// <summary>Reads a line; <paramref name="line"/>, without its line break, holds until the next one is read.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
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

    private bool Take(int length, out ReadOnlySpan<byte> line)
    {
        bool isLast = length < 0;
        int taken = isLast ? end - start : length;
        line = buffer.AsSpan(start, taken);
        start += isLast ? taken : taken + 1;
        Line++;
        if (line.Length > 0 && line[^1] == '\r')
        {
            line = line[..^1];
        }

        return !isLast || taken > 0;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end > maxBytes)
        {
            throw TooLong();
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, maxBytes + 2L));
        }

        int read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }

    private ToolFailure TooLong() =>
        new($"{name}:{Line + 2}: this message has more than {maxBytes} bytes, and is not read; --max-bytes allows more.");
}
