using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>What was measured of a contender.</summary>
/// <param name="Contender">The contender.</param>
/// <param name="Rounds">Nanoseconds for one call, a figure a round.</param>
/// <param name="Bytes">What one call allocates.</param>
internal sealed record Figure(Contender Contender, IReadOnlyList<double> Rounds, long Bytes)
{
    public double Nanoseconds => Medians.Of(Rounds);

    /// <summary>How many times the speed of another this one has: the median of the rounds' ratios, since what slows the machine in a round slows both.</summary>
    public double SpeedOver(Figure other) => Medians.Of(Rounds.Zip(other.Rounds, (mine, theirs) => theirs / mine));
}
