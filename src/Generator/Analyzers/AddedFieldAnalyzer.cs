using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Reports names of added fields that the event table's <c>field-names</c> does not allow.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AddedFieldAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MisuseDiagnostics.FieldName];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(operation => Look(operation, symbols), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Look(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "AdditionalFields", ContainingType: var type } property }
            || !symbols.IsRuntimeType(property.Type, "ValueMap")
            || symbols.FamilyOf(type) is not { FieldNames: { } allowed } family
            || new GivenValueReader(symbols).Read(assignment.Value) is not GivenMap map)
        {
            return;
        }

        foreach (GivenMember member in map.Members)
        {
            if (!allowed.IsMatch(member.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(MisuseDiagnostics.FieldName, member.NameSyntax.GetLocation(), member.Name, family.Name, allowed));
            }
        }
    }
}
