using System.Collections.Immutable;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Misuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports enumerations made from a constant text that their schema does not list.</summary>
internal static class EnumValueInspection
{
    /// <summary>The property of the diagnostic that names the nearest value's C# member.</summary>
    private const string NearestName = "nearest";

    public static void Inspect(OperationAnalysisContext context, IObjectCreationOperation creation, INamedTypeSymbol type, ContractSymbols symbols)
    {
        if (creation.Arguments is not [{ Value: { ConstantValue: { HasValue: true, Value: string text } } value }]
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
