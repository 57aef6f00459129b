using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MessageContracts.Generator.Misuse;

/// <summary>Reads the <c>Value</c> of a type that stands in the project itself.</summary>
internal static class SegmentSource
{
    /// <summary>The value, where it is written as a constant.</summary>
    public static string? ValueOf(INamedTypeSymbol type)
    {
        foreach (IPropertySymbol member in type.GetMembers().OfType<IPropertySymbol>().Where(IsValue))
        {
            foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is PropertyDeclarationSyntax property && Expression(property) is { } expression && TextOf(expression, type) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    public static bool IsValue(IPropertySymbol property) =>
        property.Name == "Value" || property.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == "Value");

    private static ExpressionSyntax? Expression(PropertyDeclarationSyntax property) =>
        property.ExpressionBody?.Expression
        ?? property.Initializer?.Value
        ?? property.AccessorList?.Accessors.Select(Expression).FirstOrDefault(expression => expression is not null);

    private static ExpressionSyntax? Expression(AccessorDeclarationSyntax accessor) =>
        accessor.ExpressionBody?.Expression ?? (accessor.Body?.Statements is [ReturnStatementSyntax only] ? only.Expression : null);

    /// <summary>The text of a constant expression, by syntax alone, as an analyzer has no other file's model; null where it takes more than that.</summary>
    private static string? TextOf(ExpressionSyntax expression, INamedTypeSymbol scope) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        ParenthesizedExpressionSyntax inner => TextOf(inner.Expression, scope),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Joined([TextOf(sum.Left, scope), TextOf(sum.Right, scope)]),
        InterpolatedStringExpressionSyntax text => Joined(text.Contents.Select(part => TextOf(part, scope))),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [var named] } => LastName(named.Expression),
        IdentifierNameSyntax name => ConstantOf(name.Identifier.ValueText, scope),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } access when Around(scope).FirstOrDefault(type => type.Name == owner.Identifier.ValueText) is { } type =>
            ConstantOf(access.Name.Identifier.ValueText, type),
        _ => null,
    };

    private static string? TextOf(InterpolatedStringContentSyntax part, INamedTypeSymbol scope) => part switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => TextOf(hole.Expression, scope),
        _ => null,
    };

    private static string? Joined(IEnumerable<string?> parts)
    {
        string?[] all = [.. parts];
        return Array.IndexOf(all, null) >= 0 ? null : string.Concat(all);
    }

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static string? ConstantOf(string name, INamedTypeSymbol scope) => Around(scope)
        .SelectMany(type => type.GetMembers(name))
        .OfType<IFieldSymbol>()
        .Select(field => field is { HasConstantValue: true, ConstantValue: string text } ? text : null)
        .FirstOrDefault();

    /// <summary>A type, those that it derives from, and those that it stands in.</summary>
    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            for (INamedTypeSymbol? own = outer; own is not null; own = own.BaseType)
            {
                yield return own;
            }
        }
    }
}
