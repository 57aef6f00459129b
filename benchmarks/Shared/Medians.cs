namespace MessageContracts.Benchmarks.Shared;

/// <summary>What all figures are told by, since one slow round says nothing.</summary>
internal static class Medians
{
    /// <summary>The value in the middle; of an even number the upper of the two.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
