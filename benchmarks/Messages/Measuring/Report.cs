using System.Globalization;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>The figures and targets as they stand on the page.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Figure> figures, IReadOnlyList<Target> targets, IReadOnlyDictionary<string, int> sizes)
    {
        IEnumerable<string> tables = figures
            .GroupBy(figure => figure.Contender.Operation)
            .Select(operation => Figures(operation.Key, [.. operation], sizes));
        return string.Join('\n', [.. tables, Compared(targets)]);
    }

    private static string Figures(string operation, IReadOnlyList<Figure> figures, IReadOnlyDictionary<string, int> sizes)
    {
        string[] names = [.. figures.Select(figure => figure.Contender.Name).Distinct()];
        return MarkdownTable.Of(
            [operation + ", ns (B allocated)", "bytes", .. names],
            figures.GroupBy(figure => figure.Contender.Message).Select(message => (IReadOnlyList<string>)
                [message.Key, Whole(sizes[message.Key]), .. names.Select(name => Cell(message.SingleOrDefault(figure => figure.Contender.Name == name)))]));
    }

    private static string Compared(IReadOnlyList<Target> targets) => MarkdownTable.Of(
        ["how many times the speed", "is", "to reach", "allocates", "kept"],
        targets.Select(target => (IReadOnlyList<string>)
        [
            Name(target),
            target.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
            target.Factor?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–",
            $"{Whole(target.Ours.Bytes)} B",
            target is { Factor: null, IsKept: true } ? "–" : target.IsKept ? "yes" : "**no**",
        ]));

    private static string Name(Target target)
    {
        Contender ours = target.Ours.Contender;
        Contender than = target.Than.Contender;
        string what = than.Operation == ours.Operation ? than.Name : $"{than.Name} {than.Operation}s";
        return $"{ours.Message}: {ours.Operation}, over {what}";
    }

    private static string Cell(Figure? figure) => figure is null ? "–" : $"{Whole(figure.Nanoseconds)} ({Whole(figure.Bytes)})";

    private static string Whole(double value) => value < 100 ? value.ToString("0.#", CultureInfo.InvariantCulture) : value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
