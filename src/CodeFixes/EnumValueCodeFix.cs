using System.Collections.Immutable;
using System.Composition;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.CodeFixes;

/// <summary>
/// Puts the nearest value of a generated enumeration in the place of a text (CS0029, CS1503), of a name that it does not have
/// (CS0117), or of a text that it does not list (MC0610).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnumValueCodeFix))]
[Shared]
public sealed class EnumValueCodeFix : TextCodeFix
{
    private const string NoConversion = "CS0029";
    private const string WrongArgument = "CS1503";
    private const string NoSuchMember = "CS0117";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MisuseDiagnostics.UnknownValue.Id, NoConversion, WrongArgument, NoSuchMember];

    private protected override Mend? Find(SyntaxNode root, SourceText text, SemanticModel model, Diagnostic diagnostic) =>
        ContractSymbols.Of(model.Compilation) is { } symbols
        && Nearest(diagnostic.Id, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, symbols) is var (replaced, value)
            ? new Mend($"Use {value}", [new TextChange(replaced.Span, value)])
            : null;

    /// <summary>What to put in the place of what; null where no value is near enough to be meant.</summary>
    private static (SyntaxNode Replaced, string Value)? Nearest(string id, SyntaxNode node, SemanticModel model, ContractSymbols symbols)
    {
        if (id == NoSuchMember)
        {
            return node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { } access
                && model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol named
                && symbols.ValuesOf(named) is { } names
                && Spelling.Nearest(access.Name.Identifier.ValueText, [.. names.Names]) is { } name
                ? (access, access.Expression + "." + name)
                : null;
        }

        ExpressionSyntax? expression = id == MisuseDiagnostics.UnknownValue.Id
            ? node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
            : node.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression ?? node as ExpressionSyntax;
        if (expression is null || TypeOf(expression, model) is not { } type || symbols.ValuesOf(type) is not { } known)
        {
            return null;
        }

        SyntaxNode text = expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var argument] } ? argument.Expression : expression;
        return model.GetConstantValue(text) is { HasValue: true, Value: string given } && Spelling.Nearest(given, [.. known.Texts]) is { } nearest
            ? (expression, type.ToMinimalDisplayString(model, expression.SpanStart) + "." + known.NameOf(nearest))
            : null;
    }

    /// <summary>The enumeration that is wanted; an argument's conversion is not told where no method fits, so the candidates' parameters are asked.</summary>
    private static INamedTypeSymbol? TypeOf(ExpressionSyntax expression, SemanticModel model)
    {
        ITypeSymbol? type = model.GetTypeInfo(expression).ConvertedType;
        if (expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument
            && model.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault() is { } method
            && list.Arguments.IndexOf(argument) is var index && index < method.Parameters.Length)
        {
            type = method.Parameters[index].Type;
        }

        return type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Optional" } wrapper ? wrapper.TypeArguments[0] as INamedTypeSymbol : type as INamedTypeSymbol;
    }
}
