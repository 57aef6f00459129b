namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>What one figure must be to another.</summary>
/// <param name="Ours">The figure.</param>
/// <param name="Than">What it is compared with.</param>
/// <param name="Factor">How many times the speed of the other it must have; null where the ratio is only told.</param>
/// <param name="MayAllocate">Whether it may allocate.</param>
internal sealed record Target(Figure Ours, Figure Than, double? Factor, bool MayAllocate)
{
    public double Ratio { get; } = Ours.SpeedOver(Than);

    public bool IsKept => (Factor is null || Ratio >= Factor) && (MayAllocate || Ours.Bytes == 0);
}
