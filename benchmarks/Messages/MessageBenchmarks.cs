using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MessageContracts.MessageBenchmarks.Measuring;
using MessageContracts.MessageBenchmarks.Samples;

namespace MessageContracts.MessageBenchmarks;

/// <summary>What messages cost to write, read, validate and address, beside what else .NET offers.</summary>
[MemoryDiagnoser]
[Config(typeof(Config))]
public class MessageBenchmarks
{
    /// <summary>Who does what to which message. A routing key is made 64 times a call.</summary>
    [ParamsSource(nameof(Contenders))]
    public Contender Contender { get; set; } = null!;

    public static IEnumerable<Contender> Contenders => SampleList.All().SelectMany(sample => sample.Contenders);

    [Benchmark]
    public void Run() => Contender.Run();

    // In this process, since the version of BenchmarkDotNet to be had does not know the framework of today.
    private sealed class Config : ManualConfig
    {
        public Config() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(5)
            .WithIterationCount(12));
    }
}
