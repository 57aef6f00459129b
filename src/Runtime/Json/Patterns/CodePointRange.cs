namespace MessageContracts.Json.Patterns;

/// <summary>The characters of Unicode from one to another, both included.</summary>
internal sealed record CodePointRange(int Low, int High)
{
    private const int Last = 0x10FFFF;

    /// <summary>The same characters in order, each once.</summary>
    public static List<CodePointRange> Union(IEnumerable<CodePointRange> ranges)
    {
        List<CodePointRange> united = [];
        foreach (CodePointRange range in ranges.OrderBy(range => range.Low))
        {
            if (united.Count > 0 && range.Low <= united[united.Count - 1].High + 1)
            {
                CodePointRange before = united[united.Count - 1];
                united[united.Count - 1] = before with { High = Math.Max(before.High, range.High) };
            }
            else
            {
                united.Add(range);
            }
        }

        return united;
    }

    /// <summary>All other characters, in order.</summary>
    public static List<CodePointRange> Complement(IEnumerable<CodePointRange> ranges)
    {
        List<CodePointRange> others = [];
        int low = 0;
        foreach (CodePointRange range in Union(ranges))
        {
            if (range.Low > low)
            {
                others.Add(new CodePointRange(low, range.Low - 1));
            }

            low = range.High + 1;
        }

        if (low <= Last)
        {
            others.Add(new CodePointRange(low, Last));
        }

        return others;
    }
}
