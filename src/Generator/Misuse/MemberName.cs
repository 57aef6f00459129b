using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>What messages call that to which a constant is given.</summary>
internal static class MemberName
{
    public static string Of(ISymbol member) => member switch
    {
        IPropertySymbol property => property.ContainingType.Name + "." + property.Name,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } => constructor.ContainingType.Name + "." + member.Name,
        IParameterSymbol => $"'{member.Name}' of {member.ContainingSymbol.Name}",
        _ => member.Name,
    };
}
