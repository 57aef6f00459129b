namespace MessageContracts.Tool.Messages;

/// <summary>Tells by the brackets whether a line is a whole message, without reading it.</summary>
internal static class JsonShape
{
    /// <summary>Whether a line starts with an object or array and ends just where that is closed.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line)
    {
        int start = 0;
        while (start < line.Length && IsSpace(line[start]))
        {
            start++;
        }

        if (start == line.Length || line[start] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        int end = line.Length;
        while (IsSpace(line[end - 1]))
        {
            end--;
        }

        int depth = 0;
        for (int at = start; at < end; at++)
        {
            switch (line[at])
            {
                case (byte)'"':
                    at = SkipString(line, at);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when --depth == 0:
                    return at == end - 1;
            }
        }

        return false;
    }

    private static bool IsSpace(byte unit) => unit is (byte)' ' or (byte)'\t' or (byte)'\r';

    private static int SkipString(ReadOnlySpan<byte> line, int at)
    {
        for (at++; at < line.Length && line[at] != (byte)'"'; at++)
        {
            at += line[at] == (byte)'\\' ? 1 : 0;
        }

        return at;
    }
}
