namespace MessageContracts.Tool.Messages;

/// <summary>Tells by the brackets whether a line is a whole message, without reading it.</summary>
internal static class JsonShape
{
    /// <summary>Whether a line starts with an object or array and ends just where that is closed.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line)
    {
        line = line.Trim(" \t\r"u8);
        if (line.IsEmpty || line[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        int depth = 0;
        for (int at = 0; at < line.Length; at++)
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
                    return at == line.Length - 1;
            }
        }

        return false;
    }

    private static int SkipString(ReadOnlySpan<byte> line, int at)
    {
        for (at++; at < line.Length && line[at] != (byte)'"'; at++)
        {
            at += line[at] == (byte)'\\' ? 1 : 0;
        }

        return at;
    }
}
