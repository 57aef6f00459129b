using System.Collections.Immutable;
using System.Composition;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.CodeFixes;

/// <summary>Waits for a message to be published (MC0619), and lets the method around it wait where it could not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitPublishCodeFix))]
[Shared]
public sealed class AwaitPublishCodeFix : TextCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MisuseDiagnostics.NotAwaited.Id];

    private protected override Mend? Find(SyntaxNode root, SourceText text, SemanticModel model, Diagnostic diagnostic)
    {
        // A lambda's expression has no statement; message?.Publish() gives nothing to wait for where the message is null.
        return root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: not ConditionalAccessExpressionSyntax } statement
            && Changes(statement, model) is { } changes
            ? new Mend("Wait for the outcome", [.. changes])
            : null;
    }

    /// <summary>What to change; null where the code around cannot wait without more thought.</summary>
    private static TextChange[]? Changes(ExpressionStatementSyntax statement, SemanticModel model)
    {
        TextChange wait = new(new TextSpan(statement.Expression.SpanStart, 0), "await ");
        return statement.Ancestors().FirstOrDefault(IsFunction) switch
        {
            null => statement.FirstAncestorOrSelf<GlobalStatementSyntax>() is null ? null : [wait],
            MethodDeclarationSyntax method => Around(method.Modifiers, method.ReturnType, wait, model),
            LocalFunctionStatementSyntax local => Around(local.Modifiers, local.ReturnType, wait, model),
            AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 } => [wait],
            _ => null,
        };
    }

    private static TextChange[]? Around(SyntaxTokenList modifiers, TypeSyntax returned, TextChange wait, SemanticModel model)
    {
        if (modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return [wait];
        }

        // A method that gives something has its own idea of when it is done.
        bool isVoid = returned is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } && !modifiers.Any(SyntaxKind.OverrideKeyword);
        return isVoid && model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is { } task
            ? [new TextChange(returned.Span, "async " + task.ToMinimalDisplayString(model, returned.SpanStart)), wait]
            : null;
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;
}
