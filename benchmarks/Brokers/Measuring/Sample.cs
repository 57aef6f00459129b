using System.Diagnostics;

namespace MessageContracts.Benchmarks.Brokers.Measuring;

/// <summary>What one round of publishing cost, a message.</summary>
/// <param name="PerSecond">Messages a second.</param>
/// <param name="Bytes">Bytes allocated in this process.</param>
/// <param name="Microseconds">Processor time of this process, all threads.</param>
/// <param name="BrokerMicroseconds">Processor time of the broker's process, all threads, until it has answered the last message.</param>
internal sealed record Sample(double PerSecond, double Bytes, double Microseconds, double BrokerMicroseconds)
{
    /// <summary>Publishes from many callers at once, each one message after the other.</summary>
    public static async Task<Sample> Take(IContender contender, int callers, int messages, int brokerProcess)
    {
        GC.Collect();
        using Process self = Process.GetCurrentProcess();
        using Process broker = Process.GetProcessById(brokerProcess);
        TimeSpan processor = self.TotalProcessorTime;
        TimeSpan brokerProcessor = broker.TotalProcessorTime;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        int left = messages;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await contender.Publish();
            }
        })));
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        self.Refresh();
        broker.Refresh();
        return new Sample(
            messages / took.TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)messages,
            (self.TotalProcessorTime - processor).TotalMicroseconds / messages,
            (broker.TotalProcessorTime - brokerProcessor).TotalMicroseconds / messages);
    }
}
