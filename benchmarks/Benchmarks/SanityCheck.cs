using MessageContracts.Benchmarks.Driving;
using MessageContracts.Benchmarks.Schemas;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Benchmarks;

/// <summary>A fast run that generates nothing would be the best figure of all, so what is measured is looked at first.</summary>
internal static class SanityCheck
{
    public static void Run(IReadOnlyList<SchemaFile> files)
    {
        GeneratorDriverRunResult result = GeneratorSession.Ours(files).Full();
        if (result.Diagnostics.Length > 0)
        {
            throw new InvalidOperationException($"The schemas made for the benchmark have mistakes: {result.Diagnostics[0]}");
        }

        if (result.GeneratedTrees.Length != files.Count)
        {
            throw new InvalidOperationException($"{files.Count} files gave {result.GeneratedTrees.Length} generated files.");
        }
    }
}
