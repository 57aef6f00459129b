using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Finds what the conversions to a generated choice make.</summary>
internal static class UnionCases
{
    /// <summary>The parameter of the one case that wraps values of a type.</summary>
    public static IParameterSymbol? ParameterOf(INamedTypeSymbol union, ITypeSymbol operand)
    {
        IParameterSymbol? found = null;
        foreach (INamedTypeSymbol nested in union.GetTypeMembers())
        {
            if (!SymbolEqualityComparer.Default.Equals(nested.BaseType, union))
            {
                continue;
            }

            foreach (IMethodSymbol constructor in nested.InstanceConstructors)
            {
                if (constructor.Parameters is [{ Name: "Value" } parameter] && SymbolEqualityComparer.Default.Equals(parameter.Type, operand))
                {
                    found = found is null ? parameter : null;
                }
            }
        }

        return found;
    }
}
