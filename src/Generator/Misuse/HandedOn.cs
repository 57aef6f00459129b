using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Tells whether a method hands a parameter on to a member unchanged, whatever happens: only then a constant passed for it is that member's.</summary>
internal static class HandedOn
{
    /// <summary>The parameter that an assigned value is; null where it is another value, or the assignment may be passed by.</summary>
    public static IParameterSymbol? Parameter(ISimpleAssignmentOperation assignment)
    {
        IOperation value = assignment.Value;
        while (value is IConversionOperation { OperatorMethod: null, IsImplicit: true } or IConversionOperation { OperatorMethod.ContainingType.Name: "Optional" or "JsonAny" })
        {
            value = ((IConversionOperation)value).Operand;
        }

        return value is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } && IsMade(assignment, parameter) ? parameter : null;
    }

    /// <summary>Whether the assignment is part of what the parameter's method returns, which is all that it does.</summary>
    private static bool IsMade(IOperation assignment, IParameterSymbol parameter)
    {
        for (IOperation? at = assignment.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IObjectOrCollectionInitializerOperation or IObjectCreationOperation or IWithOperation or ISimpleAssignmentOperation or IConversionOperation:
                case IReturnOperation or IArgumentOperation or IInvocationOperation or IAwaitOperation or ICollectionExpressionOperation:
                    continue;
                case IBlockOperation { Operations.Length: 1 } when at.Parent is IMethodBodyOperation or ILocalFunctionOperation:
                    continue;
                case IBlockOperation { Operations: [_, IReturnOperation { ReturnedValue: null }] }:
                    continue;
                case IMethodBodyOperation or ILocalFunctionOperation:
                    return parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction };
                default:
                    return false;
            }
        }

        return false;
    }
}
