namespace MessageContracts.Json.Formats;

internal sealed class DateFormat() : SchemaFormat("date", "a date (RFC 3339) such as 2024-05-01")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8) => Rfc3339.IsDate(utf8);
}
