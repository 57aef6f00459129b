using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Finds what an expression chooses between: each may be the value, so each must fit.</summary>
internal static class Branches
{
    /// <summary>The values of <c>a ? b : c</c>, of a <c>switch</c> expression, or what stands in for null; the expression itself where it chooses nothing.</summary>
    public static ImmutableArray<IOperation> Of(IOperation value)
    {
        IOperation bare = InitializerReader.Unconverted(value);
        return bare.ConstantValue.HasValue
            ? [value]
            : bare switch
            {
                IConditionalOperation { WhenFalse: { } otherwise } choice => Of(choice.WhenTrue).AddRange(Of(otherwise)),
                ISwitchExpressionOperation choice => [.. choice.Arms.SelectMany(arm => Of(arm.Value))],
                ICoalesceOperation choice => Of(choice.Value).AddRange(Of(choice.WhenNull)),
                _ => [value],
            };
    }

    /// <summary>Whether an operation hands on the value of one within it.</summary>
    public static bool HandsOn(IOperation? operation) =>
        operation is IConversionOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or ICoalesceOperation;
}
