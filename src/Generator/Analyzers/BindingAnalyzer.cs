using System.Collections.Immutable;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Reports binding keys and subscriptions that ask for a field's value that no message can have in its topic.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MisuseDiagnostics.NoMatch];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(operation => Look(operation, symbols), OperationKind.Invocation, OperationKind.ObjectCreation);
            }
        });
    }

    private static void Look(OperationAnalysisContext context, ContractSymbols symbols)
    {
        (INamedTypeSymbol? type, IEnumerable<(int Field, IOperation Value)> wanted) = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "BindingKey" or "TopicWhere", IsStatic: true, ContainingType: var owner } } call => (owner, OfCall(call)),
            IObjectCreationOperation { Type: INamedTypeSymbol { TypeArguments: [INamedTypeSymbol message] } filter, Arguments: [{ Value: var fields }] }
                when symbols.IsRuntimeType(filter, "TopicFilter") => (message, OfFilter(fields)),
            _ => (null, []),
        };
        if (type is null || symbols.MessageOf(type) is not { } facts)
        {
            return;
        }

        FieldJudge judge = new(symbols, type);
        foreach ((int field, IOperation value) in wanted)
        {
            if (field < facts.Fields.Length
                && value.ConstantValue is { HasValue: true, Value: string text }
                && judge.WhyNever(facts.Fields[field], text) is { } why)
            {
                context.ReportDiagnostic(Diagnostic.Create(MisuseDiagnostics.NoMatch, value.Syntax.GetLocation(), type.Name, why));
            }
        }
    }

    private static IEnumerable<(int Field, IOperation Value)> OfCall(IInvocationOperation call) =>
        call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String })
            .Select(argument => (argument.Parameter!.Ordinal, argument.Value));

    private static IEnumerable<(int Field, IOperation Value)> OfFilter(IOperation fields) =>
        InitializerReader.Unconverted(fields) is ICollectionExpressionOperation list
            ? list.Elements.TakeWhile(element => element is not ISpreadOperation).Select((element, index) => (index, InitializerReader.Unconverted(element)))
            : [];
}
