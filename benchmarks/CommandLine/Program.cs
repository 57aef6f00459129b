using MessageContracts.Benchmarks.CommandLine;
using MessageContracts.Benchmarks.Shared;

// Measures the command line from without, as who types it feels it, and with --write puts the figures into docs/performance.md.
using Workshop workshop = new();
CommandLineFigures figures = CommandLineRun.Measure(workshop);
string text = figures.ToMarkdown();
Console.WriteLine(text);
if (args.Contains("--write"))
{
    PerformancePage.Write("figures of the command line", text);
}

return figures.AreKept ? 0 : 1;
