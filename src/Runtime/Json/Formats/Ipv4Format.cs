namespace MessageContracts.Json.Formats;

/// <summary>RFC 2673, 3.2: four decimal numbers up to 255, without leading zeros (which some read as octal).</summary>
internal sealed class Ipv4Format() : SchemaFormat("ipv4", "an IPv4 address such as 192.0.2.1")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (Range part in utf8.Split((byte)'.'))
        {
            if (++count > 4 || !IsOctet(utf8[part]))
            {
                return false;
            }
        }

        return count == 4;
    }

    private static bool IsOctet(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 3 || text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        int value = 0;
        foreach (byte digit in text)
        {
            value = (value * 10) + digit - '0';
        }

        return value <= 255;
    }
}
