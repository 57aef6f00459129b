namespace MessageContracts.Contracts.Tests.Material;

/// <summary>What a call allocates once everything that is made only once was made.</summary>
internal static class Allocation
{
    private const int WarmUp = 200;
    private const int Rounds = 20;

    /// <summary>The bytes of the round with the fewest: what a pool, trimmed by a collection, makes anew is none of the call's own.</summary>
    public static long Of(Action action)
    {
        for (int i = 0; i < WarmUp; i++)
        {
            action();
        }

        return Enumerable.Range(0, Rounds).Min(_ => Once(action));
    }

    private static long Once(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
