namespace MessageContracts.Json.Formats;

/// <summary>RFC 4291, 2.2: eight groups of up to four hexadecimal digits, one run of zeros as <c>::</c>, the last two possibly as IPv4.</summary>
internal sealed class Ipv6Format() : SchemaFormat("ipv6", "an IPv6 address such as 2001:db8::1")
{
    private const int Groups = 8;

    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        int gap = utf8.IndexOf("::"u8);
        if (gap < 0)
        {
            return Count(utf8, mayEndInIpv4: true) == Groups;
        }

        ReadOnlySpan<byte> head = utf8[..gap];
        ReadOnlySpan<byte> tail = utf8[(gap + 2)..];
        int before = head.IsEmpty ? 0 : Count(head, mayEndInIpv4: false);
        int after = tail.IsEmpty ? 0 : Count(tail, mayEndInIpv4: true);
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    /// <summary>How many groups the text has, or -1 where one is none.</summary>
    private static int Count(ReadOnlySpan<byte> text, bool mayEndInIpv4)
    {
        int count = 0;
        foreach (Range range in text.Split((byte)':'))
        {
            ReadOnlySpan<byte> group = text[range];
            if (mayEndInIpv4 && range.End.Value == text.Length && group.Contains((byte)'.'))
            {
                return Ipv4.IsMatch(group) ? count + 2 : -1;
            }

            if (group.Length is 0 or > 4 || !Ascii.IsHex(group))
            {
                return -1;
            }

            count++;
        }

        return count;
    }
}
