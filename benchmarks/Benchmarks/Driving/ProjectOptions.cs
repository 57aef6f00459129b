using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Benchmarks.Driving;

/// <summary>The options that the package's props hand to the compiler.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options ForProject = new(new() { ["build_property.RootNamespace"] = "Made", ["build_property.ProjectDir"] = "/project/" });
    private static readonly Options ForSchema = new(new() { ["build_metadata.AdditionalFiles.MessageContractsRole"] = "Schema" });
    private static readonly Options ForTable = new(new() { ["build_metadata.AdditionalFiles.MessageContractsRole"] = "EventTable" });

    public override AnalyzerConfigOptions GlobalOptions => ForProject;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => ForProject;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is InMemoryFile { File.IsEventTable: true } ? ForTable : ForSchema;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
