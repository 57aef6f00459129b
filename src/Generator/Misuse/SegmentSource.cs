using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MessageContracts.Generator.Misuse;

/// <summary>Reads the <c>Value</c> of a type that stands in the project itself.</summary>
internal static class SegmentSource
{
    /// <summary>The value, where it is written as a literal.</summary>
    public static string? ValueOf(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers("Value"))
        {
            foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is PropertyDeclarationSyntax property && Expression(property) is LiteralExpressionSyntax { Token.Value: string text })
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static ExpressionSyntax? Expression(PropertyDeclarationSyntax property) =>
        property.ExpressionBody?.Expression
        ?? property.Initializer?.Value
        ?? property.AccessorList?.Accessors.Select(accessor => accessor.ExpressionBody?.Expression).FirstOrDefault(expression => expression is not null);
}
