using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Conformance.Tests.Suite;

/// <summary>What a project would set: the namespace.</summary>
internal sealed class SuiteOptions(string rootNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(rootNamespace);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string rootNamespace) : AnalyzerConfigOptions
    {
        // NotNullWhen cannot be named here: the generator, whose internals the tests see, has one of its own.
#pragma warning disable CS8765
        public override bool TryGetValue(string key, out string? value)
#pragma warning restore CS8765
        {
            value = key == "build_property.MessageContractsNamespace" ? rootNamespace : null;
            return value is not null;
        }
    }
}
