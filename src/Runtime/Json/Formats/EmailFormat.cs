using MessageContracts.Json.Patterns;

namespace MessageContracts.Json.Formats;

/// <summary>RFC 5321, 4.1.2: a dot-string or quoted string, then a domain or an address in brackets.</summary>
internal sealed class EmailFormat(bool international)
    : SchemaFormat(international ? "idn-email" : "email", "an e-mail address (RFC 5321) such as ci@example.org")
{
    private const int LongestLocalPart = 64;

    private static readonly AsciiSet AtomBytes = AsciiSet.OfAll("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~");

    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        int at = utf8.LastIndexOf((byte)'@');
        return at is > 0 and <= LongestLocalPart && IsLocalPart(utf8[..at]) && IsDomain(utf8[(at + 1)..]);
    }

    private bool IsLocalPart(ReadOnlySpan<byte> text) =>
        text[0] == '"' ? IsQuoted(text) : IsDotString(text);

    private bool IsDotString(ReadOnlySpan<byte> text)
    {
        byte before = (byte)'.';
        foreach (byte unit in text)
        {
            bool isAllowed = unit == '.' ? before != '.' : AtomBytes.Contains(unit) || (international && unit >= 0x80);
            if (!isAllowed)
            {
                return false;
            }

            before = unit;
        }

        return before != '.';
    }

    private bool IsQuoted(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        ReadOnlySpan<byte> inside = text[1..^1];
        for (int i = 0; i < inside.Length; i++)
        {
            bool escaped = inside[i] == '\\';
            i += escaped ? 1 : 0;
            if (i == inside.Length || (!escaped && inside[i] == '"') || inside[i] < ' ' || inside[i] == 0x7f || (inside[i] >= 0x80 && !international))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDomain(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("["u8))
        {
            return (international ? IdnHostname : Hostname).IsMatch(text);
        }

        if (!text.EndsWith("]"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> address = text[1..^1];
        return address.StartsWith("IPv6:"u8) ? Ipv6.IsMatch(address[5..]) : Ipv4.IsMatch(address);
    }
}
