namespace MessageContracts.Json.Formats;

/// <summary>RFC 1123, 2.1: labels of 1 to 63 letters, digits and inner hyphens; 253 characters in all.</summary>
internal sealed class HostnameFormat(bool international)
    : SchemaFormat(international ? "idn-hostname" : "hostname", "a host name (RFC 1123) such as www.example.org")
{
    private const int Longest = 253;
    private const int LongestLabel = 63;

    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest)
        {
            return false;
        }

        foreach (Range label in utf8.Split((byte)'.'))
        {
            if (!IsLabel(utf8[label]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLabel(ReadOnlySpan<byte> label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (byte unit in label)
        {
            if (!char.IsAsciiLetterOrDigit((char)unit) && unit != '-' && !(international && unit >= 0x80))
            {
                return false;
            }
        }

        return true;
    }
}
