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
            || symbols.FamilyOf(property.ContainingType) is not { FieldNames: { } allowed } family)
        {
            return;
        }

        foreach (GivenMember member in new GivenValueReader(symbols).ReadAll(assignment.Value).OfType<GivenMap>().SelectMany(map => map.Members))
        {
            if (!allowed.IsMatch(member.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(MisuseDiagnostics.FieldName, member.NameSyntax.GetLocation(), member.Name, family.Name, allowed));
            }
        }
    }
}
