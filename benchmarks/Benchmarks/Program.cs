using BenchmarkDotNet.Running;
using MessageContracts.Benchmarks.Misuse;
using MessageContracts.Benchmarks.Quick;

if (args is ["analyzers", ..])
{
    return AnalyzerRun.Run(write: args.Contains("--write"));
}

if (args is ["quick", ..])
{
    return QuickRun.Run(write: args.Contains("--write"));
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
