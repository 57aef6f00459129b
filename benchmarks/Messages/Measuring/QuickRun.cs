using System.Globalization;
using MessageContracts.Benchmarks.Shared;
using MessageContracts.MessageBenchmarks.Samples;

namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>The targets, measured in a minute: what BenchmarkDotNet measures in many.</summary>
internal static class QuickRun
{
    private const int Rounds = 41;

    public static int Run(bool write, string? only)
    {
        IReadOnlyList<Sample> samples = [.. SampleList.All().Where(sample => only is null || sample.Name == only)];
        List<Figure> figures = [];
        foreach (Sample sample in samples)
        {
            // One message at a time, so that its contenders' rounds lie close together.
            figures.AddRange(Stopwatches.Measure(sample.Contenders, Rounds));
        }

        HashSet<string> real = [.. samples.Where(sample => sample.IsReal).Select(sample => sample.Name)];
        IReadOnlyList<Target> targets = Targets.Of(figures, real);
        string text = Heading() + "\n\n" + Report.Of(figures, targets, samples.ToDictionary(sample => sample.Name, sample => sample.Size));
        Console.WriteLine(text);
        if (write)
        {
            PerformancePage.Write("figures of messages", text);
        }

        return targets.All(target => target.IsKept) ? 0 : 1;
    }

    private static string Heading() => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} with .NET {Environment.Version} on {Environment.ProcessorCount} cores, processor time, medians of {Rounds} rounds in which all take turns.{SampleList.Missing}");
}
