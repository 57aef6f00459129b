using BenchmarkDotNet.Running;
using MessageContracts.Benchmarks.Quick;

if (args is ["quick", ..])
{
    return QuickRun.Run(write: args.Contains("--write"));
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
