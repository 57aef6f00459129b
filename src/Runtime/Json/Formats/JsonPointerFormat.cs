namespace MessageContracts.Json.Formats;

/// <summary>RFC 6901, 3: empty, or tokens that each start with a slash; <c>~</c> only as <c>~0</c> and <c>~1</c>.</summary>
internal sealed class JsonPointerFormat() : SchemaFormat("json-pointer", "a JSON pointer (RFC 6901) such as /a/0")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8) => IsPointer(utf8);

    public static bool IsPointer(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] != '/')
        {
            return false;
        }

        for (int tilde = text.IndexOf((byte)'~'); tilde >= 0; tilde = text.IndexOf((byte)'~'))
        {
            text = text[(tilde + 1)..];
            if (text.IsEmpty || text[0] is not ((byte)'0' or (byte)'1'))
            {
                return false;
            }
        }

        return true;
    }
}
