namespace MessageContracts.Json.Formats;

/// <summary>A number of levels to go up, then a JSON pointer or <c>#</c>.</summary>
internal sealed class RelativeJsonPointerFormat() : SchemaFormat("relative-json-pointer", "a relative JSON pointer such as 1/a")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        int digits = utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? utf8.Length : digits;
        if (digits == 0 || (digits > 1 && utf8[0] == '0'))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8[digits..];
        return rest.SequenceEqual("#"u8) || JsonPointerFormat.IsPointer(rest);
    }
}
