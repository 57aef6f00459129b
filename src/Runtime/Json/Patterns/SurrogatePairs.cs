using System.Text;

namespace MessageContracts.Json.Patterns;

/// <summary>Says characters beyond the basic plane as the pairs of units that .NET matches.</summary>
internal static class SurrogatePairs
{
    private const int FirstBeyond = 0x10000;
    private const int FirstHigh = 0xD800;
    private const int FirstLow = 0xDC00;
    private const int PairsOfHigh = 0x400;

    /// <summary>Alternatives that match one of the characters; empty where there are none.</summary>
    /// <param name="ranges">Characters beyond the basic plane, in order, each once.</param>
    public static string Of(IReadOnlyList<CodePointRange> ranges)
    {
        StringBuilder result = new();
        int first = FirstHigh;
        string group = "";
        int next = 0;
        for (int high = FirstHigh; high <= FirstLow; high++)
        {
            string lows = high == FirstLow ? "" : Lows(ranges, ref next, high);
            if (lows == group)
            {
                continue;
            }

            // Units whose second halves are the same stand together.
            Append(result, first, high - 1, group);
            (first, group) = (high, lows);
        }

        return result.ToString();
    }

    /// <summary>The second halves that may follow a first one.</summary>
    /// <param name="ranges">The characters.</param>
    /// <param name="next">The first range that does not end before this half's characters.</param>
    /// <param name="high">The first half.</param>
    private static string Lows(IReadOnlyList<CodePointRange> ranges, ref int next, int high)
    {
        int start = FirstBeyond + ((high - FirstHigh) * PairsOfHigh);
        int end = start + PairsOfHigh - 1;
        while (next < ranges.Count && ranges[next].High < start)
        {
            next++;
        }

        StringBuilder lows = new();
        for (int at = next; at < ranges.Count && ranges[at].Low <= end; at++)
        {
            AppendRange(lows, FirstLow + Math.Max(ranges[at].Low, start) - start, FirstLow + Math.Min(ranges[at].High, end) - start);
        }

        return lows.ToString();
    }

    private static void Append(StringBuilder result, int first, int last, string lows)
    {
        if (lows.Length > 0)
        {
            result.Append(result.Length > 0 ? "|[" : "[");
            AppendRange(result, first, last);
            result.Append("][").Append(lows).Append(']');
        }
    }

    private static void AppendRange(StringBuilder text, int low, int high)
    {
        CodePointSet.Append(text, low);
        if (low < high)
        {
            CodePointSet.Append(text.Append('-'), high);
        }
    }
}
