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

        return value is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } && IsAlwaysMade(assignment) ? parameter : null;
    }

    /// <summary>Whether nothing stands between the assignment and the method's result that could pass it by.</summary>
    private static bool IsAlwaysMade(IOperation assignment)
    {
        IOperation? at = assignment.Parent;
        while (at is IObjectOrCollectionInitializerOperation or IObjectCreationOperation or IWithOperation or ISimpleAssignmentOperation or IConversionOperation
            or IArgumentOperation or IInvocationOperation or IAwaitOperation or ICollectionExpressionOperation)
        {
            at = at.Parent;
        }

        return at is IReturnOperation { Parent: IBlockOperation { Parent: not IAnonymousFunctionOperation } };
    }
}
