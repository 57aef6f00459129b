using System.Collections.Immutable;
using MessageContracts.Generator.Analyzers.Inspections;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>
/// Reports C# that would make, publish or wait for a message that its contract does not allow. It is one analyzer, because the compiler's
/// own work grows with the number of those that ask for the same operations; each inspection knows one kind of mistake.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisuseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = MisuseDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } symbols)
            {
                new Looks(symbols, new HelperMethods(symbols, start.Compilation)).Register(start);
            }
        });
    }

    /// <summary>The looks at one compilation: which inspection an operation concerns.</summary>
    private sealed class Looks(ContractSymbols symbols, HelperMethods helpers)
    {
        private readonly ConstantInspection constants = new(symbols, helpers);

        public void Register(CompilationStartAnalysisContext start)
        {
            start.RegisterOperationAction(Assignment, OperationKind.SimpleAssignment);
            start.RegisterOperationAction(Creation, OperationKind.ObjectCreation);
            start.RegisterOperationAction(Copy, OperationKind.With);
            start.RegisterOperationAction(Call, OperationKind.Invocation);
            start.RegisterOperationAction(constants.Conversion, OperationKind.Conversion);
            start.RegisterOperationAction(SegmentValueInspection.Inspect, OperationKind.Return, OperationKind.PropertyInitializer);
            if (symbols.Receipt is { } receipt)
            {
                start.RegisterOperationAction(statement => PublishInspection.Inspect(statement, receipt), OperationKind.ExpressionStatement);
            }
        }

        private void Assignment(OperationAnalysisContext context)
        {
            var assignment = (ISimpleAssignmentOperation)context.Operation;
            if (assignment.Target is IPropertyReferenceOperation { Property: { IsIndexer: false } property } && symbols.MayHaveContracts(property.ContainingAssembly))
            {
                constants.Assignment(context, assignment, property);
                EnumValueInspection.Assignment(context, assignment.Value, property, symbols);
                AddedFieldInspection.Inspect(context, assignment, property, symbols);
            }
        }

        private void Creation(OperationAnalysisContext context)
        {
            var creation = (IObjectCreationOperation)context.Operation;
            if (creation.Type is not INamedTypeSymbol type || !symbols.MayHaveContracts(type.ContainingAssembly))
            {
                return;
            }

            if (!creation.Arguments.IsEmpty)
            {
                constants.Arguments(context, creation.Arguments);
                EnumValueInspection.Inspect(context, creation, type, symbols);
                BindingInspection.Filter(context, creation, type, symbols);
            }

            MemberGroupInspection.Creation(context, creation, type, symbols);
            MessageInspection.Inspect(context, creation.Initializer, type, symbols);
        }

        private void Copy(OperationAnalysisContext context)
        {
            var with = (IWithOperation)context.Operation;
            if (with.Type is INamedTypeSymbol type && symbols.MayHaveContracts(type.ContainingAssembly))
            {
                MemberGroupInspection.Copy(context, with, type, symbols);
                MessageInspection.Inspect(context, with.Initializer, type, symbols);
            }
        }

        private void Call(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            if (!call.Arguments.IsEmpty && symbols.MayHaveContracts(call.TargetMethod.ContainingAssembly))
            {
                constants.Arguments(context, call.Arguments);
                BindingInspection.Call(context, call, symbols);
            }
        }
    }
}
