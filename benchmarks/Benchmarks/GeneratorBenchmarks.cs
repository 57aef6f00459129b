using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MessageContracts.Benchmarks.Driving;
using MessageContracts.Benchmarks.Schemas;

namespace MessageContracts.Benchmarks;

/// <summary>What the generator costs in a build and at a keystroke, beside the least that it could cost.</summary>
[MemoryDiagnoser]
[Config(typeof(Config))]
public class GeneratorBenchmarks
{
    private IReadOnlyList<SchemaFile> files = [];
    private GeneratorSession ours = null!;
    private GeneratorSession empty = null!;
    private GeneratorSession emptyFiles = null!;

    [Params(10, 100, 1000)]
    public int Schemas { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        files = SchemaMaker.Make(Schemas);
        ours = GeneratorSession.Ours(files);
        empty = GeneratorSession.Empty(files, outputs: false);
        emptyFiles = GeneratorSession.Empty(files, outputs: true);
        SanityCheck.Run(files);
    }

    [Benchmark(Baseline = true, Description = "YAML parser alone")]
    public int Yaml() => BareYaml.Parse(files);

    [Benchmark(Description = "full run")]
    public object Full() => ours.Full();

    [Benchmark(Description = "edit of one message")]
    public object EditMessage() => ours.EditMessage();

    [Benchmark(Description = "edit of a shared part")]
    public object EditPart() => ours.EditPart();

    [Benchmark(Description = "C# keystroke")]
    public object Keystroke() => ours.Keystroke();

    [Benchmark(Description = "C# keystroke, empty steps")]
    public object EmptyKeystroke() => empty.Keystroke();

    [Benchmark(Description = "C# keystroke, empty steps and files")]
    public object EmptyFilesKeystroke() => emptyFiles.Keystroke();

    // In this process, since the version of BenchmarkDotNet to be had does not know the framework of today.
    private sealed class Config : ManualConfig
    {
        public Config() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(5)
            .WithIterationCount(12));
    }
}
