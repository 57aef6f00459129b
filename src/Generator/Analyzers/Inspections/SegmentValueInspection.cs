using MessageContracts.Generator.Misuse;
using MessageContracts.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MessageContracts.Generator.Analyzers.Inspections;

/// <summary>Reports types made for a type parameter of messages whose value the event table does not allow.</summary>
internal static class SegmentValueInspection
{
    public static void Inspect(OperationAnalysisContext context)
    {
        IPropertySymbol? property = context.ContainingSymbol as IPropertySymbol ?? (context.ContainingSymbol as IMethodSymbol)?.AssociatedSymbol as IPropertySymbol;
        if (property is not { IsStatic: true, ContainingType: var type } || !SegmentSource.IsValue(property))
        {
            return;
        }

        IOperation? value = context.Operation is IReturnOperation given ? given.ReturnedValue : ((IPropertyInitializerOperation)context.Operation).Value;
        foreach (IOperation branch in value is null ? [] : Branches.Of(value))
        {
            if (branch.ConstantValue is { HasValue: true, Value: string text })
            {
                Judge(context, type, branch, text);
            }
        }
    }

    private static void Judge(OperationAnalysisContext context, INamedTypeSymbol type, IOperation value, string text)
    {
        foreach ((INamedTypeSymbol wanted, SchemaPattern pattern) in Patterns(type))
        {
            if (!pattern.IsMatch(text))
            {
                context.ReportDiagnostic(Diagnostic.Create(MisuseDiagnostics.SegmentValue, value.Syntax.GetLocation(), text, type.Name, pattern, wanted.Name));
            }
        }
    }

    /// <summary>What the values of a type must match; a type for any or no segment has no value of its own.</summary>
    private static IEnumerable<(INamedTypeSymbol Wanted, SchemaPattern Pattern)> Patterns(INamedTypeSymbol type)
    {
        if (type.AllInterfaces.Any(known => known.Name is "IAnySegment" or "INoSegment"))
        {
            yield break;
        }

        foreach (INamedTypeSymbol wanted in type.AllInterfaces)
        {
            if (wanted.Annotations("SegmentPatternAttribute").FirstOrDefault()?.Text(0) is { } text && Misuse.Patterns.Find(text) is { } pattern)
            {
                yield return (wanted, pattern);
            }
        }
    }
}
