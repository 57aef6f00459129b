using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Reports constants that their schema does not allow, wherever they are given to a member: initializers, <c>with</c>, constructors, assignments, conversions, helpers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        MisuseDiagnostics.Pattern, MisuseDiagnostics.Length, MisuseDiagnostics.Range, MisuseDiagnostics.Multiple, MisuseDiagnostics.Format,
        MisuseDiagnostics.Listed, MisuseDiagnostics.Count, MisuseDiagnostics.Twice, MisuseDiagnostics.PatternTime,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } symbols)
            {
                ConstantCheck check = new(symbols, new HelperMethods(symbols, start.Compilation));
                start.RegisterOperationAction(check.Assignment, OperationKind.SimpleAssignment);
                start.RegisterOperationAction(check.Creation, OperationKind.ObjectCreation);
                start.RegisterOperationAction(check.Call, OperationKind.Invocation);
                start.RegisterOperationAction(check.Conversion, OperationKind.Conversion);
            }
        });
    }

    /// <summary>The looks at one compilation.</summary>
    private sealed class ConstantCheck(ContractSymbols symbols, HelperMethods helpers)
    {
        private readonly GivenValueReader reader = new(symbols);

        public void Assignment(OperationAnalysisContext context)
        {
            var assignment = (ISimpleAssignmentOperation)context.Operation;
            if (assignment.Target is not IPropertyReferenceOperation { Property: { IsIndexer: false } property }
                || symbols.ConstraintsOf(property) is not { IsEmpty: false } constraints)
            {
                return;
            }

            Judge(context, assignment.Value, constraints, MemberName.Of(property));
        }

        public void Creation(OperationAnalysisContext context)
        {
            foreach (IArgumentOperation argument in ((IObjectCreationOperation)context.Operation).Arguments)
            {
                Argument(context, argument);
            }
        }

        public void Call(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            if (symbols.MayHaveContracts(call.TargetMethod.ContainingAssembly))
            {
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    Argument(context, argument);
                }
            }
        }

        /// <summary>A conversion to a choice makes the case that has one parameter of the conversion's type.</summary>
        public void Conversion(OperationAnalysisContext context)
        {
            var conversion = (IConversionOperation)context.Operation;
            if (conversion.OperatorMethod is { Parameters: [var operand], ContainingType: { IsRecord: true, IsAbstract: true } union }
                && symbols.MayHaveContracts(union.ContainingAssembly)
                && UnionCases.ParameterOf(union, operand.Type) is { } parameter)
            {
                Judge(context, conversion.Operand, symbols.ConstraintsOf(parameter), union.Name);
            }
        }

        private void Argument(OperationAnalysisContext context, IArgumentOperation argument)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
            {
                Judge(context, argument.Value, symbols.ConstraintsOf(parameter).AddRange(helpers.DemandsOn(parameter)), MemberName.Of(parameter));
            }
        }

        private void Judge(OperationAnalysisContext context, IOperation given, ImmutableArray<Constraint> constraints, string member)
        {
            if (!constraints.IsEmpty && reader.Read(given) is { } value)
            {
                foreach (Objection objection in ConstraintJudge.Judge(value, constraints))
                {
                    context.ReportDiagnostic(objection.ToDiagnostic(member));
                }
            }
        }
    }
}
