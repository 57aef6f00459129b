using System.Reflection;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>All rules, gathered from the classes of their areas.</summary>
internal static class RuleList
{
    private static readonly Type[] Areas =
    [
        typeof(ReadingDiagnostics), typeof(SchemaDiagnostics), typeof(ContradictionDiagnostics), typeof(EventTableDiagnostics), typeof(ResolvingDiagnostics), typeof(NamingDiagnostics),
        typeof(ExampleDiagnostics), typeof(UnusedDiagnostics), typeof(SilencingDiagnostics),
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Areas.SelectMany(area => area.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => (Rule)property.GetValue(null)!),
    ];
}
