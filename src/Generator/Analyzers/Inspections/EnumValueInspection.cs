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
        if (creation.Arguments is not [{ Value: var given }] || symbols.ValuesOf(type) is not { } known)
        {
            return;
        }

        foreach (IOperation value in Branches.Of(given))
        {
            if (value.ConstantValue is { HasValue: true, Value: string text } && !known.Texts.Contains(text))
            {
                Report(context, value, text, type, known);
            }
        }
    }

    /// <summary>The default of an enumeration is no text at all, which no schema lists.</summary>
    public static void Assignment(OperationAnalysisContext context, IOperation given, IPropertySymbol property, ContractSymbols symbols)
    {
        if (Unwrapped(property.Type) is not { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } type || symbols.ValuesOf(type) is not { } known)
        {
            return;
        }

        foreach (IOperation value in Branches.Of(given).Select(InitializerReader.Unconverted))
        {
            if (value is IDefaultValueOperation or IObjectCreationOperation { Arguments.IsEmpty: true } && SymbolEqualityComparer.Default.Equals(value.Type, type))
            {
                Report(context, value, "default", type, known);
            }
        }
    }

    private static INamedTypeSymbol? Unwrapped(ITypeSymbol type) =>
        (type is INamedTypeSymbol { Arity: 1, Name: "Nullable" or "Optional" } wrapper ? wrapper.TypeArguments[0] : type) as INamedTypeSymbol;

    private static void Report(OperationAnalysisContext context, IOperation value, string text, INamedTypeSymbol type, KnownValues known)
    {
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
