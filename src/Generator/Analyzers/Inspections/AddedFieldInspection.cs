using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports names of added fields that the event table's <c>field-names</c> does not allow.</summary>
internal static class AddedFieldInspection
{
    public static void Inspect(OperationAnalysisContext context, ISimpleAssignmentOperation assignment, IPropertySymbol property, ContractSymbols symbols)
    {
        if (property.Name != "AdditionalFields"
            || !symbols.IsRuntimeType(property.Type, "ValueMap")
            || symbols.FamilyOf(property.ContainingType) is not { FieldNames: { } allowed } family
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
