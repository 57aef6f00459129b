using System.Buffers;
using System.Text;

namespace MessageContracts.Transports.Stomp;

/// <summary>Names and values of headers between text and bytes (STOMP 1.2, "Value Encoding").</summary>
internal static class HeaderText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\r\n:");

    /// <summary>Writes one header line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="escape">Whether the frame's headers are escaped; where they are not, the caller has made sure that nothing needs to be.</param>
    public static void Write(IBufferWriter<byte> output, string name, string value, bool escape)
    {
        WriteText(output, name, escape);
        output.Write(":"u8);
        WriteText(output, value, escape);
        output.Write("\n"u8);
    }

    /// <summary>Reads a name or a value.</summary>
    /// <exception cref="FrameException">It is no UTF-8, or has an escape that does not exist.</exception>
    public static string Read(ReadOnlySpan<byte> text, bool escaped)
    {
        try
        {
            string read = Strict.GetString(text);
            return escaped && read.Contains('\\', StringComparison.Ordinal) ? Unescape(read) : read;
        }
        catch (DecoderFallbackException)
        {
            throw new FrameException("A header of a STOMP frame is not UTF-8.");
        }
    }

    private static void WriteText(IBufferWriter<byte> output, string text, bool escape)
    {
        ReadOnlySpan<char> rest = text;
        for (int at = escape ? rest.IndexOfAny(Escaped) : -1; at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(rest[..at], output);
            output.Write(rest[at] switch
            {
                '\\' => "\\\\"u8,
                '\r' => "\\r"u8,
                '\n' => "\\n"u8,
                _ => "\\c"u8,
            });
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, output);
    }

    private static string Unescape(string text)
    {
        StringBuilder unescaped = new(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            unescaped.Append(text[at] != '\\' ? text[at] : (++at < text.Length ? text[at] : '\0') switch
            {
                '\\' => '\\',
                'r' => '\r',
                'n' => '\n',
                'c' => ':',
                _ => throw new FrameException("A header of a STOMP frame has a '\\' that is not followed by 'n', 'r', 'c' or '\\'."),
            });
        }

        return unescaped.ToString();
    }
}
