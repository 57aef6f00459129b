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
        typeof(MisuseDiagnostics),
    ];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. Areas.SelectMany(area => area.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)),
    ];

    /// <summary>Those of files that analyzers report.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
        [.. All.Where(descriptor => !descriptor.IsReportedByGenerator() && descriptor.Category != MisuseDiagnostics.Pattern.Category)];
}
