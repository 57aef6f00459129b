namespace MessageContracts.Json.Formats;

internal sealed class DateTimeFormat() : SchemaFormat("date-time", "a date and time (RFC 3339) such as 2024-05-01T12:30:00Z")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8) => Rfc3339.IsDateTime(utf8);
}
