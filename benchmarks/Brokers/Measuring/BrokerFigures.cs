using System.Globalization;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.Brokers.Measuring;

/// <summary>The medians of what was measured, and the ratios that are promised.</summary>
internal sealed class BrokerFigures(string title)
{
    private readonly List<(string Name, int Callers, List<Sample> Samples)> rows = [];
    private readonly List<RatioTarget> ratios = [];

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

    public void AtLeast(string what, double ratio, double limit) => ratios.Add(new(what, ratio, Least: limit));

    public void AtMost(string what, double ratio, double limit) => ratios.Add(new(what, ratio, Most: limit));

    /// <summary>Notes a ratio that nothing is promised of.</summary>
    public void Tell(string what, double ratio) => ratios.Add(new(what, ratio));

    public string ToMarkdown() => string.Join(
        '\n',
        string.Create(CultureInfo.InvariantCulture, $"{title}, medians of {rows[0].Samples.Count} interleaved rounds, on {DateTime.UtcNow:yyyy-MM-dd} with .NET {Environment.Version} on {Environment.ProcessorCount} cores, which broker and client share.\n"),
        MarkdownTable.Of(
            ["", "callers", "messages/s", "bytes/message", "client CPU, µs/message", "broker CPU, µs/message"],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Name, $"{row.Callers}", Text(row.Samples, one => one.PerSecond), Text(row.Samples, one => one.Bytes),
                Text(row.Samples, one => one.Microseconds), Text(row.Samples, one => one.BrokerMicroseconds),
            ])),
        RatioTarget.Table(ratios));

    private static string Text(List<Sample> samples, Func<Sample, double> figure) => Medians.Of(samples.Select(figure)).ToString("N0", CultureInfo.InvariantCulture);
}
