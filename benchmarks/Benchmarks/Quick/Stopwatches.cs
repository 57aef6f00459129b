using System.Diagnostics;
using MessageContracts.Benchmarks.Shared;

namespace MessageContracts.Benchmarks.Quick;

/// <summary>Measures several things in turns, so that whatever slows the machine slows them all.</summary>
internal sealed class Stopwatches
{
    private readonly List<(string Name, int Schemas, Action Action)> actions = [];

    public void Add(string name, int schemas, Action action) => actions.Add((name, schemas, action));

    /// <summary>Runs everything to warm it up, then in turns, and takes each one's median.</summary>
    /// <param name="warmUp">How long each is run before.</param>
    /// <param name="rounds">How many turns there are.</param>
    /// <param name="leastBatch">
    /// How long a turn lasts at least. Long enough for everything to pay for its own garbage: a short batch begins with an empty nursery and ends before it is
    /// full, so that what makes little garbage would pay for none, and what makes much for all.
    /// </param>
    public IReadOnlyList<Figure> Measure(TimeSpan warmUp, int rounds, TimeSpan leastBatch)
    {
        foreach ((_, _, Action action) in actions)
        {
            WarmUp(action, warmUp);
        }

        List<double>[] times = [.. actions.Select(_ => new List<double>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < actions.Count; i++)
            {
                times[i].Add(Batch(actions[i].Action, leastBatch));
            }
        }

        return [.. actions.Select((action, i) => new Figure(action.Name, action.Schemas, Medians.Of(times[i])))];
    }

    private static void WarmUp(Action action, TimeSpan length)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            action();
        }
        while (Stopwatch.GetElapsedTime(start) < length);
    }

    /// <summary>Milliseconds for one call, from as many as fill the least time that can be measured well.</summary>
    private static double Batch(Action action, TimeSpan least)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        int calls = 0;
        TimeSpan elapsed;
        do
        {
            action();
            calls++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < least);

        return elapsed.TotalMilliseconds / calls;
    }
}
