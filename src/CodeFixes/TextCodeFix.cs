using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.CodeFixes;

/// <summary>
/// A code fix that changes text, at one place or at all of them. Roslyn's own way to fix all merges what the single fixes make of a file, and may let
/// one go that changes the same place as another, such as the method around two messages that are published; here that place is changed once.
/// </summary>
public abstract class TextCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new All(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await MendAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } mend)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(mend.Title, cancellation => ApplyAsync(context.Document, mend.Changes, cancellation), GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>How to mend what a diagnostic reports; null where it cannot be without more thought.</summary>
    private protected abstract Mend? Find(SyntaxNode root, SourceText text, SemanticModel model, Diagnostic diagnostic);

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }

    private async Task<Mend?> MendAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null ? null : Find(root, text, model, diagnostic);
    }

    /// <summary>What a code fix offers.</summary>
    /// <param name="Title">What the editor shows.</param>
    private protected sealed record Mend(string Title, ImmutableArray<TextChange> Changes);

    /// <summary>Makes all changes of a document at once, each once.</summary>
    private sealed class All(TextCodeFix fix) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            SortedDictionary<TextSpan, TextChange> changes = [];
            foreach (Diagnostic diagnostic in diagnostics)
            {
                Mend? mend = await fix.MendAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
                foreach (TextChange change in mend?.Changes ?? [])
                {
                    changes[change.Span] = change;
                }
            }

            return await ApplyAsync(document, changes.Values, fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }
}
