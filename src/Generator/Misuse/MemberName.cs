using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>What messages call that to which a constant is given.</summary>
internal static class MemberName
{
    public static string Of(IPropertySymbol property) => property.ContainingType.Name + "." + property.Name;

    public static string Of(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name + "." + parameter.Name,
        var method => $"'{parameter.Name}' of {method.Name}",
    };
}
