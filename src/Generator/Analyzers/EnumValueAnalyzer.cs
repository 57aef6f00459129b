using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers;

/// <summary>Reports enumerations made from a constant text that their schema does not list.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumValueAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of the diagnostic that names the nearest value's C# member.</summary>
    public const string NearestName = "nearest";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MisuseDiagnostics.UnknownValue];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(operation => Look(operation, symbols), OperationKind.ObjectCreation);
            }
        });
    }

    private static void Look(OperationAnalysisContext context, ContractSymbols symbols)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is not { Type: INamedTypeSymbol type, Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string text } } value }] }
            || symbols.ValuesOf(type) is not { } known
            || known.Texts.Contains(text))
        {
            return;
        }

        string? nearest = Spelling.Nearest(text, [.. known.Texts]);
        string suggestion = nearest is null ? "" : $" Did you mean {type.Name}.{known.NameOf(nearest)}?";
        context.ReportDiagnostic(Diagnostic.Create(
            MisuseDiagnostics.UnknownValue,
            value.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(NearestName, nearest is null ? null : known.NameOf(nearest)),
            text,
            type.Name,
            known.Location,
            string.Join(", ", known.Texts),
            suggestion));
    }
}
