namespace MessageContracts.MessageBenchmarks.Measuring;

/// <summary>
/// Measures contenders in turns, so that whatever slows the machine slows them all, and by processor time, so that other programs count for
/// less. The time of the garbage collector, which works within it, is part of it.
/// </summary>
internal static class Stopwatches
{
    private const int AllocationCalls = 200;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(4);

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    public static IReadOnlyList<Figure> Measure(IReadOnlyList<Contender> contenders, int rounds)
    {
        foreach (Contender contender in contenders)
        {
            Warm(contender);
        }

        // What was called often is optimised beside the program, once nothing new was compiled for a while; only then calls are counted.
        int[] calls = [.. contenders.Select(Warm)];
        long[] bytes = [.. contenders.Select(Allocated)];
        List<double>[] times = [.. contenders.Select(_ => new List<double>(rounds))];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                times[i].Add(Time(contenders[i], calls[i]));
            }
        }

        return [.. contenders.Select((contender, i) => new Figure(contender, times[i], bytes[i]))];
    }

    /// <summary>Runs until the code is optimised; gives how many calls fill a batch.</summary>
    private static int Warm(Contender contender)
    {
        TimeSpan start = Now;
        int calls = 0;
        while (Now - start < WarmUp)
        {
            contender.Run();
            calls++;
        }

        return Math.Max(1, (int)(calls * (Batch / WarmUp)));
    }

    private static long Allocated(Contender contender)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < AllocationCalls; i++)
        {
            contender.Run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / AllocationCalls / contender.Calls;
    }

    private static double Time(Contender contender, int calls)
    {
        TimeSpan start = Now;
        for (int i = 0; i < calls; i++)
        {
            contender.Run();
        }

        return (Now - start).TotalNanoseconds / calls / contender.Calls;
    }
}
