using System.Collections.Immutable;
using MessageContracts.Generator.Analyzers.Inspections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Silences the compiler's warning that a call is not awaited where <see cref="PublishInspection"/> reports the same and says why it matters, or the compiler that the call is never to be made.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublishSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor NotAwaited = new("MCS001", "CS4014", "MC0619 reports the same as an error, or CS0619 that this cannot be published at all.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [NotAwaited];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("MessageContracts.PublishReceipt") is not { } receipt)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    .FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                && PublishInspection.Publishing(context.GetSemanticModel(tree).GetOperation(call, context.CancellationToken), receipt) is not null)
            {
                context.ReportSuppression(Suppression.Create(NotAwaited, diagnostic));
            }
        }
    }
}
