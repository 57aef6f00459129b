using System.Globalization;

namespace MessageContracts.Json;

/// <summary>Finds <c>\uD800</c>–<c>\uDFFF</c> escapes that do not pair up.</summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6;

    /// <summary>The index of the first lone surrogate escape in a JSON document, or -1: backslashes occur only in strings.</summary>
    public static int IndexOfLone(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (true)
        {
            int next = text[at..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (at + 1 >= text.Length)
            {
                return -1;
            }

            int unit = UnitAt(text[at..]);
            if (unit is < 0xD800 or > 0xDFFF)
            {
                at += unit < 0 ? 2 : EscapeLength;
            }
            else if (unit >= 0xDC00 || UnitAt(text[(at + EscapeLength)..]) is < 0xDC00 or > 0xDFFF)
            {
                return at;
            }
            else
            {
                at += 2 * EscapeLength;
            }
        }
    }

    /// <summary>The UTF-16 unit of a <c>\u</c> escape at the start of the text, or -1 where there is none.</summary>
    private static int UnitAt(ReadOnlySpan<byte> text) =>
        text.Length >= EscapeLength
        && text[0] == '\\'
        && text[1] == 'u'
        && ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? unit
            : -1;
}
