using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Reports initializers with members that exclude each other, or without members that must be there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberGroupAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [MisuseDiagnostics.Exclusive, MisuseDiagnostics.LeftOut, MisuseDiagnostics.Needs];

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
        if (context.Operation.Type is not INamedTypeSymbol { IsRecord: true } type || symbols.RulesOf(type) is not { IsEmpty: false } rules)
        {
            return;
        }

        GivenMembers? members = context.Operation switch
        {
            // A copy with changes says only what is changed, and so does what is copied at once.
            IWithOperation with => new GivenMembers(type, with.Initializer, isWhole: false),
            IObjectCreationOperation { Parent: not IWithOperation, Arguments.Length: 0 } creation => new GivenMembers(type, creation.Initializer, isWhole: true),
            _ => null,
        };
        if (members is not null)
        {
            foreach (Diagnostic diagnostic in rules.Select(rule => rule.Judge(members, context.Operation)).OfType<Diagnostic>())
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
