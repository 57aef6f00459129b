namespace MessageContracts.Json.Formats;

/// <summary>RFC 3339, appendix A: units follow each other without a gap, so <c>P1Y1D</c> is none.</summary>
internal sealed class DurationFormat() : SchemaFormat("duration", "a duration (RFC 3339, appendix A) such as P1DT12H")
{
    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.StartsWith("P"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8[1..];
        if (Units(ref rest, "W"u8) == 1)
        {
            return rest.IsEmpty;
        }

        int dates = Units(ref rest, "YMD"u8);
        if (rest.IsEmpty)
        {
            return dates > 0;
        }

        if (rest[0] != 'T')
        {
            return false;
        }

        rest = rest[1..];
        return Units(ref rest, "HMS"u8) > 0 && rest.IsEmpty;
    }

    /// <summary>Eats number-unit pairs, each the next unit after the one before; gives how many.</summary>
    private static int Units(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> units)
    {
        int count = 0;
        while (true)
        {
            int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            int unit = digits > 0 ? units.IndexOf(text[digits]) : -1;
            if (unit < 0 || (count > 0 && unit > 0))
            {
                return count;
            }

            text = text[(digits + 1)..];
            units = units[(unit + 1)..];
            count++;
        }
    }
}
