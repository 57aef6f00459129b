using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MessageContracts.Benchmarks.Shared;
using MessageContracts.Generator;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>What the analyzers of C# add to compiling a project of a thousand initializers: measured in turns, in half a minute.</summary>
internal static class AnalyzerRun
{
    private const int Rounds = 15;
    private const int WarmUps = 5;
    private const double Limit = 0.10;

    public static int Run(bool write)
    {
        AnalyzedProject project = new();
        ImmutableArray<DiagnosticAnalyzer> ours = Ours();
        List<double> bare = [];
        List<double> empty = [];
        List<double> full = [];
        List<double> spent = [];
        for (int round = -WarmUps; round < Rounds; round++)
        {
            double compiled = Time(project.Compile);
            double looked = Time(() => project.Compile([new EmptyAnalyzer()]));
            (TimeSpan Spent, int Found) outcome = default;
            double analyzed = Time(() => outcome = project.Compile(ours));
            Check(outcome.Found);
            if (round >= 0)
            {
                bare.Add(compiled);
                empty.Add(looked);
                full.Add(analyzed);
                spent.Add(outcome.Spent.TotalMilliseconds);
            }
        }

        double ratio = Median(spent) / Median(bare);
        string table = $"""
            | {AnalyzedProject.Initializers} initializers | milliseconds |
            | --- | ---: |
            | compile | {Number(Median(bare))} |
            | compile, with an analyzer that does nothing | {Number(Median(empty))} |
            | compile, with ours | {Number(Median(full))} |
            | … of which ours run | {Number(Median(spent))} |

            Ours run {Percent(ratio)} of what compiling takes; they may {Percent(Limit)}: {(ratio <= Limit ? "kept" : "**not kept**")}.

            """;
        Console.WriteLine(table);
        if (write)
        {
            PerformancePage.Write("figures of analyzers", $"{PerformancePage.Heading(Rounds)}\n\n{table}");
        }

        return ratio <= Limit ? 0 : 1;
    }

    private static ImmutableArray<DiagnosticAnalyzer> Ours() =>
    [
        .. typeof(ContractGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.Name != "ContractFileAnalyzer")
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Analyzers that find nothing could as well not look.</summary>
    private static void Check(int found)
    {
        const int MistakesPlanted = 20;
        if (found != MistakesPlanted)
        {
            throw new InvalidOperationException($"{found} of {MistakesPlanted} mistakes were found.");
        }
    }

    private static double Time(Action action)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
