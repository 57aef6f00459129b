using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Reports messages whose constants cannot stand in their topic, make it too long, or contradict it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [MisuseDiagnostics.Segment, MisuseDiagnostics.KeyLength, MisuseDiagnostics.Check];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(operation => Look(operation, symbols), OperationKind.ObjectCreation, OperationKind.With);
            }
        });
    }

    private static void Look(OperationAnalysisContext context, ContractSymbols symbols)
    {
        IObjectOrCollectionInitializerOperation? initializer = context.Operation is IObjectCreationOperation creation
            ? creation.Initializer
            : ((IWithOperation)context.Operation).Initializer;
        if (initializer is null || context.Operation.Type is not INamedTypeSymbol type || symbols.MessageOf(type) is not { } message)
        {
            return;
        }

        GivenMessage given = new(symbols, type, message, initializer);
        foreach (Diagnostic diagnostic in TopicJudge.Judge(given, symbols.FamilyOf(type)).Concat(CheckJudge.Judge(given)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
