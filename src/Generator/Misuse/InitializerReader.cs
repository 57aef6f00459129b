using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Finds what an initializer gives to a member, however deep.</summary>
internal static class InitializerReader
{
    /// <summary>The expression at the end of a way through properties, <c>Tag.Name</c>; null where the initializer does not say it.</summary>
    public static IOperation? Find(IObjectOrCollectionInitializerOperation? initializer, string path)
    {
        IOperation? value = null;
        foreach (string name in path.Split('.'))
        {
            value = Member(initializer, name) is { } given ? Unconverted(given) : null;
            initializer = (value as IObjectCreationOperation)?.Initializer ?? (value as IWithOperation)?.Initializer;
            if (value is null)
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>The value that an initializer gives to a property itself.</summary>
    public static IOperation? Member(IObjectOrCollectionInitializerOperation? initializer, string name)
    {
        ImmutableArray<IOperation> assignments = initializer?.Initializers ?? [];
        foreach (IOperation assignment in assignments)
        {
            if (assignment is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var given }, Value: var value } && given == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The property that a value of an initializer is given to.</summary>
    public static IPropertySymbol? PropertyOf(IOperation value)
    {
        IOperation? at = value.Parent;
        while (Branches.HandsOn(at))
        {
            at = at!.Parent;
        }

        return ((at as ISimpleAssignmentOperation)?.Target as IPropertyReferenceOperation)?.Property;
    }

    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { ConstantValue.HasValue: false, Operand: var operand })
        {
            value = operand;
        }

        return value;
    }
}
