namespace MessageContracts.Json.Formats;

internal sealed class TimeFormat() : SchemaFormat("time", "a time with its offset (RFC 3339) such as 12:30:00Z")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8) => Rfc3339.IsTime(utf8);
}
