namespace MessageContracts.Json.Formats;

internal static class Ascii
{
    public static bool IsHex(ReadOnlySpan<byte> text)
    {
        foreach (byte unit in text)
        {
            if (!char.IsAsciiHexDigit((char)unit))
            {
                return false;
            }
        }

        return true;
    }
}
