using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports binding keys and subscriptions that ask for a field's value that no message can have in its topic.</summary>
internal static class BindingInspection
{
    public static void Call(OperationAnalysisContext context, IInvocationOperation call, ContractSymbols symbols)
    {
        if (call.TargetMethod is { Name: "BindingKey" or "TopicWhere", IsStatic: true, ContainingType: var message })
        {
            Judge(context, message, OfCall(call), symbols);
        }
    }

    public static void Filter(OperationAnalysisContext context, IObjectCreationOperation creation, INamedTypeSymbol type, ContractSymbols symbols)
    {
        if (type is { TypeArguments: [INamedTypeSymbol message] } && symbols.IsRuntimeType(type, "TopicFilter") && creation.Arguments is [{ Value: var fields }])
        {
            Judge(context, message, OfFilter(fields), symbols);
        }
    }

    private static void Judge(OperationAnalysisContext context, INamedTypeSymbol message, IEnumerable<(int Field, IOperation Value)> wanted, ContractSymbols symbols)
    {
        if (symbols.MessageOf(message) is not { } facts)
        {
            return;
        }

        FieldJudge judge = new(symbols, message);
        foreach ((int field, IOperation value) in wanted)
        {
            foreach (IOperation branch in field < facts.Fields.Length ? Branches.Of(value) : [])
            {
                if (branch.ConstantValue is { HasValue: true, Value: string text } && judge.WhyNever(facts.Fields[field], text) is { } why)
                {
                    context.ReportDiagnostic(Diagnostic.Create(MisuseDiagnostics.NoMatch, branch.Syntax.GetLocation(), message.Name, why));
                }
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
