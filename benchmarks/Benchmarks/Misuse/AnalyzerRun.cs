using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MessageContracts.Benchmarks.Driving;
using MessageContracts.Benchmarks.Schemas;
using MessageContracts.Benchmarks.Shared;
using MessageContracts.Generator;
using MessageContracts.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>What the analyzers of C# add to compiling a project of a thousand initializers: measured in turns, in a minute or two.</summary>
internal static class AnalyzerRun
{
    private const int Rounds = 15;
    private const int WarmUps = 5;
    private const int ColdRounds = 7;
    private const double Limit = 0.10;

    // As many as schemas/fedora-ci has, about.
    private const int Schemas = 100;

    public static int Run(bool write)
    {
        List<Round> warm = Warm();
        List<Round> cold = Cold();
        double ratio = Median(warm, round => round.Spent / round.Bare);
        string table = $"""
            | {ProjectTexts.Initializers} initializers | milliseconds | of compiling |
            | --- | ---: | ---: |
            | compile | {Row(warm, round => round.Bare)} |
            | compile, with an analyzer that does nothing | {Row(warm, round => round.Empty)} |
            | compile, with ours | {Row(warm, round => round.Full)} |
            | … of which ours run | {Row(warm, round => round.Spent)} |
            | … the analyzer of {Schemas} schema files, read for the first time | {Row(warm, round => round.Files)} |
            | … the same files again | {Row(warm, round => round.FilesAgain)} |
            | a new compiler process | {Row(cold, round => round.Bare)} |
            | a new compiler process, with ours | {Row(cold, round => round.Full)} |

            Ours run {Percent(ratio)} of what compiling takes; they may {Percent(Limit)}: {(ratio <= Limit ? "kept" : "**not kept**")}.

            """;
        Console.WriteLine(table);
        if (write)
        {
            PerformancePage.Write("figures of analyzers", $"{PerformancePage.Heading(Rounds)}\n\n{table}");
        }

        return ratio <= Limit ? 0 : 1;
    }

    private static List<Round> Warm()
    {
        AnalyzedProject project = new(concurrent: false);
        ImmutableArray<DiagnosticAnalyzer> ours = Ours();
        Check(project.FindIn(ours));
        return [.. Enumerable.Range(0, WarmUps + Rounds).Select(_ => Measure(project, ours)).Skip(WarmUps)];
    }

    /// <summary>The first round warms the disk's cache.</summary>
    private static List<Round> Cold()
    {
        using CompilerProcess compiler = new();
        return [.. Enumerable.Range(0, 1 + ColdRounds).Select(_ => new Round(Time(compiler.Compile), 0, Time(compiler.CompileWithOurs), 0, 0, 0)).Skip(1)];
    }

    /// <summary>One after the other, so that whatever slows the machine slows them all.</summary>
    private static Round Measure(AnalyzedProject project, ImmutableArray<DiagnosticAnalyzer> ours)
    {
        double bare = Time(project.Compile);
        double empty = Time(() => project.Compile([new EmptyAnalyzer()]));
        TimeSpan spent = default;
        double full = Time(() => spent = project.Compile(ours));
        ImmutableArray<AdditionalText> files = [.. SchemaMaker.Make(Schemas).Select(file => new InMemoryFile(file))];
        double first = project.LookAt(files, new ContractFileAnalyzer()).TotalMilliseconds;
        double again = project.LookAt(files, new ContractFileAnalyzer()).TotalMilliseconds;
        return new Round(bare, empty, full, spent.TotalMilliseconds, first, again);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Ours() =>
    [
        .. typeof(ContractGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type != typeof(ContractFileAnalyzer))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Analyzers that find nothing could as well not look.</summary>
    private static void Check(int found)
    {
        int planted = ProjectTexts.Files;
        if (found != planted)
        {
            throw new InvalidOperationException($"{found} of {planted} mistakes were found.");
        }
    }

    private static double Time(Action action)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<Round> rounds, Func<Round, double> figure) => Medians.Of(rounds.Select(figure));

    private static string Row(List<Round> rounds, Func<Round, double> figure) =>
        $"{Number(Median(rounds, figure))} | {Percent(Median(rounds, round => figure(round) / round.Bare))}";

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>Milliseconds.</summary>
    /// <param name="Bare">Compiling alone.</param>
    /// <param name="Empty">Compiling with an analyzer that does nothing.</param>
    /// <param name="Full">Compiling with ours.</param>
    /// <param name="Spent">What ours took of that, as the compiler counts it.</param>
    /// <param name="Files">What the analyzer of schema files took, for texts that nobody had read.</param>
    /// <param name="FilesAgain">What it took for the same texts in the next compilation, as an editor makes one of each keystroke.</param>
    private sealed record Round(double Bare, double Empty, double Full, double Spent, double Files, double FilesAgain);
}
