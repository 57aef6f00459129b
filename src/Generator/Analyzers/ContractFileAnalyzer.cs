using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Generator.Analyzers;

/// <summary>
/// Reports the mistakes in schema files and event tables, at their line and column, while they are edited. Those that cost a
/// type its existence, its name or its arity are the generator's to report.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DescriptorList.OfFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // A file's mistakes may lie in another: all are looked at together, once, when the first file is asked for.
            var contracts = new Lazy<ContractSet>(() => ContractSet.Of(start.Options, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Report(file, contracts.Value));
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, ContractSet contracts)
    {
        foreach (Issue issue in contracts.IssuesIn(context.AdditionalFile.Path))
        {
            if (!issue.Descriptor.IsReportedByGenerator())
            {
                context.ReportDiagnostic(issue.ToDiagnostic());
            }
        }
    }
}
