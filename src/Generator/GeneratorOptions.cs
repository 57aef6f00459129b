using System.Globalization;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Generator;

/// <summary>What the project sets for the generator.</summary>
internal sealed record GeneratorOptions(string RootNamespace, string ProjectDirectory, ReadLimits Limits)
{
    public static GeneratorOptions Of(AnalyzerConfigOptions options)
    {
        string ns = Value(options, "MessageContractsNamespace") is { Length: > 0 } own ? own : Value(options, "RootNamespace");
        return new GeneratorOptions(
            ns,
            Value(options, "ProjectDir"),
            new ReadLimits(
                Number(options, "MessageContractsMaxFileBytes", new ReadLimits().MaxBytes),
                Number(options, "MessageContractsMaxDepth", new ReadLimits().MaxDepth)));
    }

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value : "";

    private static int Number(AnalyzerConfigOptions options, string name, int fallback) =>
        int.TryParse(Value(options, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : fallback;
}
