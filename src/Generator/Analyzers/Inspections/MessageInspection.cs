using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports messages whose constants cannot stand in their topic, make it too long, or contradict it.</summary>
internal static class MessageInspection
{
    public static void Inspect(OperationAnalysisContext context, IObjectOrCollectionInitializerOperation? initializer, INamedTypeSymbol type, ContractSymbols symbols)
    {
        if (initializer is null || symbols.MessageOf(type) is not { } message)
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
