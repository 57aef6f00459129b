using BenchmarkDotNet.Running;
using MessageContracts.MessageBenchmarks.Measuring;

if (args is ["quick", ..])
{
    return QuickRun.Run(write: args.Contains("--write"), only: args.Skip(1).FirstOrDefault(arg => arg != "--write"));
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
