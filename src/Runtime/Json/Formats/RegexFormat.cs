using System.Text;

namespace MessageContracts.Json.Formats;

internal sealed class RegexFormat() : SchemaFormat("regex", "a regular expression (ECMA 262) of at most 8192 bytes")
{
    // What .NET takes to read an expression grows with the square of its length: of a million bytes, a minute.
    private const int Longest = 8192;

    public override bool IsMatch(ReadOnlySpan<byte> utf8) => utf8.Length <= Longest && SchemaPattern.IsPattern(Encoding.UTF8.GetString(utf8));
}
