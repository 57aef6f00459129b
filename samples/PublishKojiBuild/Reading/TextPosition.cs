namespace PublishKojiBuild.Reading;

/// <summary>A place in a text as editors count it, both from 1.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a byte in UTF-8.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> utf8, long offset)
    {
        ReadOnlySpan<byte> before = utf8[..(int)Math.Clamp(offset, 0, utf8.Length)];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        int column = 1;
        foreach (byte unit in before[lineStart..])
        {
            // Bytes 10xxxxxx go on with a character.
            column += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return new TextPosition(before.Count((byte)'\n') + 1, column);
    }

    public override string ToString() => $"{Line}:{Column}";
}
