using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports messages that are published without anybody waiting for the outcome.</summary>
internal static class PublishInspection
{
    public static void Inspect(OperationAnalysisContext context, INamedTypeSymbol receipt)
    {
        if (Publishing(((IExpressionStatementOperation)context.Operation).Operation, receipt) is { } publish && !IsRefused(publish.TargetMethod))
        {
            context.ReportDiagnostic(Diagnostic.Create(MisuseDiagnostics.NotAwaited, NameOf(publish)));
        }
    }

    /// <summary>The call that publishes; it may be dressed up, as in <c>Publish().AsTask()</c>.</summary>
    public static IInvocationOperation? Publishing(IOperation? operation, INamedTypeSymbol receipt)
    {
        while (operation is IInvocationOperation call)
        {
            if (IsPublish(call.TargetMethod, receipt))
            {
                return call;
            }

            operation = call.TargetMethod.Name is "AsTask" or "ConfigureAwait" or "Preserve" ? call.Instance : null;
        }

        // message?.Publish()
        return operation is IConditionalAccessOperation access ? Publishing(access.WhenNotNull, receipt) : null;
    }

    private static bool IsPublish(IMethodSymbol method, INamedTypeSymbol receipt) =>
        method is { Name: "Publish", ReturnType: INamedTypeSymbol { TypeArguments: [var result] } } && SymbolEqualityComparer.Default.Equals(result, receipt);

    /// <summary>Whether the compiler refuses the call already, as one never to be made: that is enough.</summary>
    private static bool IsRefused(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    /// <summary>The method's name: the whole expression may hold the whole message.</summary>
    private static Location NameOf(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.GetLocation(),
        InvocationExpressionSyntax invocation => invocation.Expression.GetLocation(),
        var other => other.GetLocation(),
    };
}
