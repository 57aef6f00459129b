using System.Collections.Immutable;
using System.Composition;
using MessageContracts.CodeFixes.Placeholders;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.CodeFixes;

/// <summary>Adds the required members that an initializer of a generated type lacks (CS9035), with the examples of its schema to start from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredMembersCodeFix))]
[Shared]
public sealed class RequiredMembersCodeFix : CodeFixProvider
{
    private const string RequiredMemberNotSet = "CS9035";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RequiredMemberNotSet];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || model?.GetTypeInfo(creation, context.CancellationToken).Type is not INamedTypeSymbol type
            || ContractSymbols.Of(model.Compilation) is not { } symbols
            || !type.AllInterfaces.Any(known => symbols.IsRuntimeType(known, "ISchemaType")))
        {
            return;
        }

        PlaceholderMaker placeholders = new(model, creation.SpanStart, symbols);
        string[] missing = [.. placeholders.Required(type, Given(creation.Initializer))];
        if (missing.Length > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    missing.Length == 1 ? "Add the missing member" : $"Add the {missing.Length} missing members",
                    cancellation => Add(context.Document, creation, missing, cancellation),
                    nameof(RequiredMembersCodeFix)),
                context.Diagnostics);
        }
    }

    private static HashSet<string> Given(InitializerExpressionSyntax? initializer) => new(
        (initializer?.Expressions ?? default)
            .OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment.Left)
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText));

    private static async Task<Document> Add(Document document, BaseObjectCreationExpressionSyntax creation, string[] missing, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(InitializerText.Change(text, creation, missing)));
    }
}
