using System.Collections.Immutable;
using System.Composition;
using MessageContracts.CodeFixes.Placeholders;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.CodeFixes;

/// <summary>Adds the required members that an initializer of a generated type lacks (CS9035), with the examples of its schema to start from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredMembersCodeFix))]
[Shared]
public sealed class RequiredMembersCodeFix : TextCodeFix
{
    private const string RequiredMemberNotSet = "CS9035";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RequiredMemberNotSet];

    private protected override Mend? Find(SyntaxNode root, SourceText text, SemanticModel model, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || model.GetTypeInfo(creation).Type is not INamedTypeSymbol type
            || ContractSymbols.Of(model.Compilation) is not { } symbols
            || !type.AllInterfaces.Any(known => symbols.IsRuntimeType(known, "ISchemaType")))
        {
            return null;
        }

        string[] missing = [.. new PlaceholderMaker(model, creation.SpanStart, symbols).Required(type, Given(creation.Initializer))];
        return missing.Length == 0
            ? null
            : new Mend(missing.Length == 1 ? "Add the missing member" : $"Add the {missing.Length} missing members", [InitializerText.Change(text, creation, missing)]);
    }

    private static HashSet<string> Given(InitializerExpressionSyntax? initializer) => new(
        (initializer?.Expressions ?? default)
            .OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment.Left)
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText));
}
