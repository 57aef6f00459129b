using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>
/// Finds what is demanded of the parameters of the project's own methods: of those that do nothing but make and return something
/// and hand a parameter on to a constrained member of it.
/// </summary>
internal sealed class HelperMethods(ContractSymbols symbols, Compilation compilation)
{
    private readonly ConcurrentDictionary<IParameterSymbol, ImmutableArray<Constraint>> demands = new(SymbolEqualityComparer.Default);

    /// <summary>What constants passed for a parameter must fulfil.</summary>
    public ImmutableArray<Constraint> DemandsOn(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingAssembly, compilation.Assembly)
            ? demands.GetOrAdd(parameter.OriginalDefinition, Find)
            : [];

    private ImmutableArray<Constraint> Find(IParameterSymbol parameter)
    {
        // What overrides a method may do otherwise.
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, DeclaringSyntaxReferences: [var reference] } method
            || (method is { IsVirtual: true } or { IsOverride: true, IsSealed: false } && !method.ContainingType.IsSealed)
            || ResultOf(reference.GetSyntax()) is not { } result)
        {
            return [];
        }

        AssignmentExpressionSyntax[] assignments =
            [.. result.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Right is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name)];
        if (assignments.Length == 0)
        {
            return [];
        }

        // The method may stand in another file than the call, whose model the analysis does not offer. Few methods come this far.
#pragma warning disable RS1030
        SemanticModel model = compilation.GetSemanticModel(result.SyntaxTree);
#pragma warning restore RS1030
        return [.. assignments.SelectMany(assignment => Demands(model.GetOperation(assignment), parameter))];
    }

    private ImmutableArray<Constraint> Demands(IOperation? operation, IParameterSymbol parameter) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
        && SymbolEqualityComparer.Default.Equals(HandedOn.Parameter(assignment), parameter)
            ? symbols.ConstraintsOf(property)
            : [];

    /// <summary>What a method returns, where that is all that it does.</summary>
    private static ExpressionSyntax? ResultOf(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: var expression } => expression,
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var expression } => expression,
        LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };
}
