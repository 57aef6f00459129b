using System.Globalization;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.Quick;

/// <summary>Sets the figures in two tables.</summary>
internal static class FigureTable
{
    public static string Of(IReadOnlyList<Figure> figures, IReadOnlyList<RatioTarget> targets)
    {
        IEnumerable<string> sizes = figures.Select(figure => figure.Schemas).Distinct().Select(size => $"{size} schemas");
        string times = MarkdownTable.Of(
            ["milliseconds", .. sizes],
            figures.GroupBy(figure => figure.Name).Select(row => (IReadOnlyList<string>)[row.Key, .. row.Select(figure => figure.Milliseconds.ToString("0.000", CultureInfo.InvariantCulture))]));
        return times + "\n" + RatioTarget.Table(targets);
    }
}
