using System.Globalization;

namespace MessageContracts.Benchmarks.Shared;

/// <summary>What two figures are to each other, and what they must be.</summary>
/// <param name="Name">What is compared with what.</param>
/// <param name="Ratio">The ratio.</param>
/// <param name="Least">The least that it may be; null for no such limit.</param>
/// <param name="Most">The most that it may be; null for no such limit. Without either the ratio is only told.</param>
internal sealed record RatioTarget(string Name, double Ratio, double? Least = null, double? Most = null)
{
    public bool IsKept => !(Ratio < Least) && !(Ratio > Most);

    private string Wanted => Least is { } least ? "≥ " + Text(least) : Most is { } most ? "≤ " + Text(most) : "–";

    private string Verdict => Least is null && Most is null ? "–" : IsKept ? "yes" : "**no**";

    public static string Table(IEnumerable<RatioTarget> targets) => MarkdownTable.Of(
        ["ratio", "is", "wanted", "kept"],
        targets.Select(target => (IReadOnlyList<string>)[target.Name, Text(target.Ratio), target.Wanted, target.Verdict]));

    private static string Text(double value) => value.ToString(value < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
