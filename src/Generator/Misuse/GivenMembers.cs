using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Misuse;

/// <summary>Which members an initializer sets; of some that cannot be told.</summary>
/// <param name="isWhole">Whether what the initializer does not name is not there; false for the changes of a copy.</param>
internal sealed class GivenMembers(INamedTypeSymbol type, IObjectOrCollectionInitializerOperation? initializer, bool isWhole)
{
    public string TypeName => type.Name;

    /// <summary>Whether a member is there; null where that cannot be told.</summary>
    public bool? Has(string name)
    {
        IPropertySymbol? property = type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
        if (property is null or { IsRequired: true })
        {
            // One left out is the compiler's to report.
            return property is null ? null : true;
        }

        if (InitializerReader.Member(initializer, name) is not { } value)
        {
            return isWhole ? false : null;
        }

        // Set to null, a member that tells absent from null is there; any other is not.
        bool tellsNull = property.Type.Name == "Optional";
        IOperation bare = InitializerReader.Unconverted(value);
        return bare.ConstantValue is { HasValue: true, Value: null } ? tellsNull
            : bare is IDefaultValueOperation ? false
            : tellsNull || IsSurely(bare) ? true
            : null;
    }

    /// <summary>Where a member is named.</summary>
    public Location? LocationOf(string name) =>
        initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: var given } && given == name)
            ?.Target.Syntax.GetLocation();

    private static bool IsSurely(IOperation value) =>
        value is IObjectCreationOperation or ICollectionExpressionOperation or IWithOperation or IInterpolatedStringOperation
        || value.ConstantValue.HasValue
        || value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T, Name: not "Optional" };
}
