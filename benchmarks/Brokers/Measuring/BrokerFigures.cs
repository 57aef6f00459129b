using System.Globalization;
using System.Text;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.Brokers.Measuring;

/// <summary>The medians of what was measured, and the ratios that are promised.</summary>
internal sealed class BrokerFigures(string title)
{
    private readonly List<(string Name, int Callers, List<Sample> Samples)> rows = [];
    private readonly List<Ratio> ratios = [];

    public bool AreKept => ratios.TrueForAll(ratio => ratio.IsKept);

    public void Add(string name, int callers, Sample sample)
    {
        (string, int, List<Sample> Samples) row = rows.Find(row => row.Name == name && row.Callers == callers);
        if (row.Samples is null)
        {
            row = (name, callers, []);
            rows.Add(row);
        }

        row.Samples.Add(sample);
    }

    public double Median(string name, int callers, Func<Sample, double> figure) =>
        Medians.Of(rows.Find(row => row.Name == name && row.Callers == callers).Samples.Select(figure));

    public void AtLeast(string what, double ratio, double limit) => ratios.Add(new(what, ratio, $"≥ {Text(limit)}", ratio >= limit));

    public void AtMost(string what, double ratio, double limit) => ratios.Add(new(what, ratio, $"≤ {Text(limit)}", ratio <= limit));

    /// <summary>Notes a ratio that nothing is promised of.</summary>
    public void Tell(string what, double ratio) => ratios.Add(new(what, ratio, null, true));

    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{title}, medians of {rows[0].Samples.Count} interleaved rounds, on {DateTime.UtcNow:yyyy-MM-dd} with .NET {Environment.Version} on {Environment.ProcessorCount} cores, which broker and client share.");
        text.AppendLine().AppendLine("| | callers | messages/s | bytes/message | client CPU, µs/message | broker CPU, µs/message |").AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach ((string name, int callers, List<Sample> samples) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {callers} | {Medians.Of(samples.Select(one => one.PerSecond)):N0} | {Medians.Of(samples.Select(one => one.Bytes)):N0} | {Medians.Of(samples.Select(one => one.Microseconds)):N0} | {Medians.Of(samples.Select(one => one.BrokerMicroseconds)):N0} |");
        }

        text.AppendLine().AppendLine("| ratio | is | wanted | kept |").AppendLine("|---|---:|---:|---|");
        foreach (Ratio ratio in ratios)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {ratio.What} | {Text(ratio.Is)} | {ratio.Wanted} | {(ratio.Wanted is null ? "" : ratio.IsKept ? "yes" : "**no**")} |");
        }

        return text.ToString();
    }

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Ratio(string What, double Is, string? Wanted, bool IsKept);
}
