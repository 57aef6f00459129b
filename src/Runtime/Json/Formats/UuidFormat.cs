using System.Buffers.Text;

namespace MessageContracts.Json.Formats;

internal sealed class UuidFormat() : SchemaFormat("uuid", "a UUID (RFC 4122) such as f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
{
    private const int Length = 36;

    public override bool IsMatch(ReadOnlySpan<byte> utf8) => TryRead(utf8, out _);

    public static bool TryRead(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == Length && Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == Length;
    }
}
