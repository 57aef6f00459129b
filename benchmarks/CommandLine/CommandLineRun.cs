using System.Diagnostics;

namespace MessageContracts.Benchmarks.CommandLine;

/// <summary>Everyone in turns, so that what slows the machine slows all.</summary>
internal static class CommandLineRun
{
    private const int Rounds = 15;
    private const int OurLines = 100_000;
    private const int PythonLines = 5_000;

    public static CommandLineFigures Measure(Workshop workshop)
    {
        string one = workshop.Lines(1);
        string ours = workshop.Lines(OurLines);
        string python = workshop.Lines(PythonLines);
        CommandLineFigures figures = new(Rounds);
        for (int round = -1; round < Rounds; round++)
        {
            CommandLineFigures kept = round < 0 ? new CommandLineFigures(Rounds) : figures;
            kept.Empty.Add(Milliseconds(workshop.Empty));
            kept.Help.Add(Milliseconds(workshop.Help));
            kept.One.Add(Milliseconds(() => workshop.Validate(one)));
            kept.OneByPython.Add(Milliseconds(() => workshop.ValidateByPython(one)));
            kept.Lines.Add(Milliseconds(() => workshop.Validate(ours)) / OurLines);
            kept.LinesByPython.Add(Milliseconds(() => workshop.ValidateByPython(python)) / PythonLines);
        }

        return figures;
    }

    private static double Milliseconds(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
