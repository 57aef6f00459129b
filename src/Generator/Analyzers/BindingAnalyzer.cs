using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;
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
                start.RegisterOperationAction(operation => Look(operation, symbols), OperationKind.Invocation);
            }
        });
    }

    private static void Look(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        (INamedTypeSymbol? type, IEnumerable<(int Field, IOperation Value)> wanted) = call.TargetMethod switch
        {
            { Name: "BindingKey", IsStatic: true, ContainingType: var owner } => (owner, OfBindingKey(call)),
            { Name: "Subscribe", TypeArguments: [INamedTypeSymbol message] } method when symbols.IsRuntimeType(method.ContainingType, "MessageBus") => (message, OfSubscribe(call)),
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

    private static IEnumerable<(int Field, IOperation Value)> OfBindingKey(IInvocationOperation call) =>
        call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String })
            .Select(argument => (argument.Parameter!.Ordinal, argument.Value));

    private static IEnumerable<(int Field, IOperation Value)> OfSubscribe(IInvocationOperation call)
    {
        IOperation? fields = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "fields")?.Value;
        return fields is not null && InitializerReader.Unconverted(fields) is ICollectionExpressionOperation list
            ? list.Elements.TakeWhile(element => element is not ISpreadOperation).Select((element, index) => (index, InitializerReader.Unconverted(element)))
            : [];
    }
}
