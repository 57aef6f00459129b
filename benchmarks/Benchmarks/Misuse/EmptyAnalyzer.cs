using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Benchmarks.Misuse;

/// <summary>Is asked about the same operations as ours are, and does nothing: what the compiler's own machinery costs once anybody analyzes operations.</summary>
#pragma warning disable RS1001, RS1036 // It is called here, and loaded by no compiler.
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("EMPTY", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            static _ => { },
            OperationKind.SimpleAssignment,
            OperationKind.ObjectCreation,
            OperationKind.With,
            OperationKind.Invocation,
            OperationKind.Conversion,
            OperationKind.Return,
            OperationKind.PropertyInitializer,
            OperationKind.ExpressionStatement);
    }
}
