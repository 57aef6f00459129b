using System.Buffers;

namespace MessageContracts.Json.Formats;

/// <summary>RFC 6570, 2: literals, and expressions in braces that hold variable names.</summary>
internal sealed class UriTemplateFormat() : SchemaFormat("uri-template", "a URI template (RFC 6570) such as https://example.org/{id}")
{
    private static readonly SearchValues<byte> NotLiteral = SearchValues.Create(" \"<>\\^`|}"u8);

    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            int open = utf8.IndexOf((byte)'{');
            ReadOnlySpan<byte> literal = open < 0 ? utf8 : utf8[..open];
            if (!IsLiteral(literal))
            {
                return false;
            }

            if (open < 0)
            {
                return true;
            }

            int close = utf8.IndexOf((byte)'}');
            if (close < open || !IsExpression(utf8[(open + 1)..close]))
            {
                return false;
            }

            utf8 = utf8[(close + 1)..];
        }

        return true;
    }

    private static bool IsLiteral(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool brokenEscape = text[i] == '%' && (i + 2 >= text.Length || !Ascii.IsHex(text.Slice(i + 1, 2)));
            if (text[i] <= ' ' || text[i] == 0x7f || NotLiteral.Contains(text[i]) || brokenEscape)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpression(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && "+#./;?&=,!@|"u8.Contains(text[0]))
        {
            text = text[1..];
        }

        foreach (Range variable in text.Split((byte)','))
        {
            if (!IsVariable(text[variable]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVariable(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon >= 0 ? text[..colon] : text.TrimEnd((byte)'*');
        ReadOnlySpan<byte> prefix = colon >= 0 ? text[(colon + 1)..] : "1"u8;
        bool goodPrefix = prefix.Length is >= 1 and <= 4 && prefix[0] != '0' && !prefix.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        return goodPrefix && IsName(name) && text.Length - name.Length <= 1 + (colon >= 0 ? prefix.Length : 0);
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            bool escape = name[i] == '%' && i + 2 < name.Length && Ascii.IsHex(name.Slice(i + 1, 2));
            bool innerDot = name[i] == '.' && i > 0 && i + 1 < name.Length && name[i + 1] != '.';
            if (!escape && !innerDot && name[i] != '_' && !char.IsAsciiLetterOrDigit((char)name[i]))
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }
}
