using System.Buffers;
using System.Text;

namespace MessageContracts.Json.Formats;

/// <summary>The grammar of RFC 3986 (and of RFC 3987, which allows more characters).</summary>
internal sealed class UriSyntaxFormat(string name, string description, bool absolute, bool international) : SchemaFormat(name, description)
{
    private const string Unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private const string SubDelims = "!$&'()*+,;=";

    private static readonly SearchValues<byte> UserInfo = Bytes(Unreserved + SubDelims + ":");
    private static readonly SearchValues<byte> RegisteredName = Bytes(Unreserved + SubDelims);
    private static readonly SearchValues<byte> Path = Bytes(Unreserved + SubDelims + ":@/");
    private static readonly SearchValues<byte> QueryOrFragment = Bytes(Unreserved + SubDelims + ":@/?");
    private static readonly SearchValues<byte> SchemeBytes = Bytes("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> rest = utf8;
        if (!CutFrom(ref rest, (byte)'#') || !CutFrom(ref rest, (byte)'?'))
        {
            return false;
        }

        bool hasScheme = CutScheme(ref rest);
        if (absolute && !hasScheme)
        {
            return false;
        }

        if (rest.StartsWith("//"u8))
        {
            rest = rest[2..];
            int slash = rest.IndexOf((byte)'/');
            ReadOnlySpan<byte> authority = slash < 0 ? rest : rest[..slash];
            return IsAuthority(authority) && Consists(rest[authority.Length..], Path);
        }

        // Without a scheme, a colon in the first segment would make what is before it one.
        int colon = rest.IndexOf((byte)':');
        bool colonFirst = !hasScheme && colon >= 0 && rest[..colon].IndexOf((byte)'/') < 0;
        return !colonFirst && Consists(rest, Path);
    }

    private static SearchValues<byte> Bytes(string ascii) => SearchValues.Create(Encoding.ASCII.GetBytes(ascii));

    /// <summary>Cuts off query or fragment; false where it has a character it must not.</summary>
    private bool CutFrom(ref ReadOnlySpan<byte> text, byte mark)
    {
        int start = text.IndexOf(mark);
        if (start < 0)
        {
            return true;
        }

        ReadOnlySpan<byte> tail = text[(start + 1)..];
        text = text[..start];
        return Consists(tail, QueryOrFragment);
    }

    private static bool CutScheme(ref ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon <= 0 || !char.IsAsciiLetter((char)text[0]) || text[..colon].ContainsAnyExcept(SchemeBytes))
        {
            return false;
        }

        text = text[(colon + 1)..];
        return true;
    }

    private bool IsAuthority(ReadOnlySpan<byte> text)
    {
        int at = text.LastIndexOf((byte)'@');
        if (at >= 0 && !Consists(text[..at], UserInfo))
        {
            return false;
        }

        ReadOnlySpan<byte> host = text[(at + 1)..];
        if (host.StartsWith("["u8))
        {
            int end = host.IndexOf((byte)']');
            return end > 0 && IsLiteral(host[1..end]) && IsPort(host[(end + 1)..]);
        }

        int colon = host.IndexOf((byte)':');
        return colon < 0 ? Consists(host, RegisteredName) : Consists(host[..colon], RegisteredName) && IsPort(host[colon..]);
    }

    private static bool IsLiteral(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'v' or (byte)'V'))
        {
            return Ipv6.IsMatch(text);
        }

        int dot = text.IndexOf((byte)'.');
        return dot > 1 && Ascii.IsHex(text[1..dot]) && dot + 1 < text.Length && !text[(dot + 1)..].ContainsAnyExcept(UserInfo);
    }

    private static bool IsPort(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] == ':' && !text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    private bool Consists(ReadOnlySpan<byte> text, SearchValues<byte> allowed)
    {
        while (true)
        {
            int other = text.IndexOfAnyExcept(allowed);
            if (other < 0)
            {
                return true;
            }

            text = text[other..];
            bool escaped = text[0] == '%' && text.Length >= 3 && Ascii.IsHex(text.Slice(1, 2));
            if (!escaped && !(international && text[0] >= 0x80))
            {
                return false;
            }

            text = text[(escaped ? 3 : 1)..];
        }
    }
}
