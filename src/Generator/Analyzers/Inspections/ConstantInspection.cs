using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports constants that their schema does not allow, wherever they are given to a member: initializers, <c>with</c>, constructors, assignments, conversions, helpers.</summary>
internal sealed class ConstantInspection(ContractSymbols symbols, HelperMethods helpers)
{
    private readonly GivenValueReader reader = new(symbols);

    public void Assignment(OperationAnalysisContext context, ISimpleAssignmentOperation assignment, IPropertySymbol property) =>
        Judge(context, assignment.Value, symbols.ConstraintsOf(property), property);

    public void Arguments(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
            {
                Judge(context, argument.Value, symbols.ConstraintsOf(parameter).AddRange(helpers.DemandsOn(parameter)), parameter);
            }
        }
    }

    /// <summary>A conversion to a choice makes the case that has one parameter of the conversion's type.</summary>
    public void Conversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters: [var operand], ContainingType: { IsAbstract: true } union }
            && symbols.MayHaveContracts(union.ContainingAssembly)
            && UnionCases.ParameterOf(union, operand.Type) is { } parameter)
        {
            Judge(context, conversion.Operand, symbols.ConstraintsOf(parameter), union);
        }
    }

    private void Judge(OperationAnalysisContext context, IOperation given, ImmutableArray<Constraint> constraints, ISymbol member)
    {
        if (constraints.IsEmpty)
        {
            return;
        }

        foreach (GivenValue value in reader.ReadAll(given))
        {
            foreach (Objection objection in ConstraintJudge.Judge(value, constraints))
            {
                context.ReportDiagnostic(objection.ToDiagnostic(MemberName.Of(member)));
            }
        }
    }
}
