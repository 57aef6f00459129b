using Microsoft.CodeAnalysis;

namespace MessageContracts.Benchmarks.Driving;

/// <summary>
/// As many steps as <see cref="Generator.ContractGenerator"/> names, over the same files, that do nothing: what the driver itself costs.
/// Each is made of what a step there is made of: an input is combined with another, filtered, and selected from.
/// </summary>
/// <param name="steps">How many steps.</param>
/// <param name="outputs">Whether each file also gives an empty source file; the driver looks at all of those in every run.</param>
public sealed class EmptyGenerator(int steps, bool outputs) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<AdditionalText> files = context.AdditionalTextsProvider;
        for (int step = 0; step < steps; step++)
        {
            files = files.Combine(context.AnalyzerConfigOptionsProvider).Where(static _ => true).Select(static (pair, _) => pair.Left);
        }

        context.RegisterSourceOutput(files, (output, file) =>
        {
            if (outputs)
            {
                output.AddSource(Path.GetFileName(file.Path) + ".g.cs", "");
            }
        });
    }
}
