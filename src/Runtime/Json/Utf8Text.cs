using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MessageContracts.Json;

/// <summary>Between .NET's strings and UTF-8, without replacing what is no Unicode text.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Encode(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException e)
        {
            throw LoneSurrogate(e.Index);
        }
    }

    /// <summary>A string as JSON.</summary>
    public static byte[] Quoted(string text)
    {
        ArrayBufferWriter<byte> buffer = new(text.Length + 16);
        MessageWriter writer = new(buffer, WriteContext.Default);
        writer.String(text);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The text of a JSON string.</summary>
    public static string Unquoted(ReadOnlySpan<byte> quoted)
    {
        if (!quoted.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(quoted[1..^1]);
        }

        Utf8JsonReader json = new(quoted);
        json.Read();
        return json.GetString()!;
    }

    public static MessageFormatException LoneSurrogate(int index) => new(
        $"A string has half of a surrogate pair at index {index.ToString(CultureInfo.InvariantCulture)}: no Unicode text has it, so it cannot be written as JSON (RFC 8259, 8.2). Was the string cut in the middle of a character?");

    public static MessageFormatException NotFinite(double value) => new(
        $"The number {value.ToString(CultureInfo.InvariantCulture)} cannot be written as JSON, which has finite numbers only (RFC 8259, 6). Leave the value unset, or send null where the schema allows it.");
}
