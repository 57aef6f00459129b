namespace MessageContracts.Benchmarks.Quick;

/// <summary>One thing measured: its name, how many schemas it had, the medians of its rounds.</summary>
internal sealed record Figure(string Name, int Schemas, double Milliseconds);

/// <summary>What two figures are to each other, and what they may be at most; no limit where the ratio is only told.</summary>
internal sealed record Budget(string Name, string Over, double Ratio, double? Limit)
{
    public bool IsKept => Limit is null || Ratio <= Limit;
}
