using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports initializers with members that exclude each other, or without members that must be there.</summary>
internal static class MemberGroupInspection
{
    public static void Creation(OperationAnalysisContext context, IObjectCreationOperation creation, INamedTypeSymbol type, ContractSymbols symbols)
    {
        // What is changed at once is judged with its changes.
        if (symbols.RulesOf(type) is { IsEmpty: false } rules && creation is { Parent: not IWithOperation, Arguments.Length: 0 })
        {
            // A constructor that somebody wrote may have set what the initializer leaves out.
            Judge(context, rules, new GivenMembers(type, creation.Initializer, isWhole: creation.Constructor is not { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false }));
        }
    }

    /// <summary>A copy with changes says only what is changed.</summary>
    public static void Copy(OperationAnalysisContext context, IWithOperation with, INamedTypeSymbol type, ContractSymbols symbols)
    {
        if (symbols.RulesOf(type) is { IsEmpty: false } rules)
        {
            Judge(context, rules, new GivenMembers(type, with.Initializer, isWhole: false));
        }
    }

    private static void Judge(OperationAnalysisContext context, ImmutableArray<MemberRule> rules, GivenMembers members)
    {
        foreach (MemberRule rule in rules)
        {
            if (rule.Judge(members, context.Operation) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
