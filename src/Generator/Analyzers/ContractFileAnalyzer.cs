using System.Collections.Immutable;
using MessageContracts.Generator.Checking;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Generator.Analyzers;

/// <summary>
/// Reports the mistakes in schema files, event tables and examples, at their line and column, while they are edited. Those that cost a
/// type its existence, its name or its arity are the generator's to report, which does not look at examples.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [.. RuleList.All.Select(rule => rule.ToDescriptor())];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // A file's mistakes may lie in another: all are looked at together, once, when the first file is asked for.
            var contracts = new Lazy<ContractSet>(() => ContractSets.Of(start.Options, start.CancellationToken));
            AnalyzerConfigOptionsProvider settings = start.Options.AnalyzerConfigOptionsProvider;
            start.RegisterAdditionalFileAction(file => Report(file, FileRoles.Of(file.AdditionalFile.Path, settings.GetOptions(file.AdditionalFile)), contracts.Value));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, FileRole role, ContractSet contracts)
    {
        foreach (Issue issue in contracts.IssuesIn(context.AdditionalFile.Path))
        {
            if (!issue.Rule.CostsTypes || role == FileRole.Example)
            {
                context.ReportDiagnostic(issue.ToDiagnostic());
            }
        }
    }
}
