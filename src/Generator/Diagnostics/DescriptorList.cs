using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>All descriptors, gathered from the classes of their areas.</summary>
internal static class DescriptorList
{
    private static readonly Type[] Areas =
    [
        typeof(ReadingDiagnostics), typeof(SchemaDiagnostics), typeof(EventTableDiagnostics), typeof(ResolvingDiagnostics), typeof(NamingDiagnostics),
    ];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. Areas.SelectMany(area => area.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)),
    ];

    /// <summary>Those that analyzers report.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfAnalyzers { get; } = [.. All.Where(descriptor => !descriptor.IsReportedByGenerator())];
}
