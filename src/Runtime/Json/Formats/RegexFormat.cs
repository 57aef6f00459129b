using System.Text;

namespace MessageContracts.Json.Formats;

internal sealed class RegexFormat() : SchemaFormat("regex", "a regular expression (ECMA 262)")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8) => SchemaPattern.IsPattern(Encoding.UTF8.GetString(utf8));
}
