using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>Makes the descriptors of one area, so that category, help page and tags are the same everywhere.</summary>
internal sealed class Descriptors(string area)
{
    /// <summary>Marks what the generator reports, and no analyzer.</summary>
    public const string ReportedByGenerator = nameof(ReportedByGenerator);

    private const string HelpPages = "https://github.com/message-contracts/message-contracts/blob/main/docs/diagnostics/";

    private readonly string category = "MessageContracts." + area;

    /// <summary>An error that leaves the types' names and number as they are: analyzers report it, live.</summary>
    public DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    public DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    /// <summary>
    /// An error that costs a type its existence, its name or its arity. Declarations that use the type then no longer compile,
    /// and the compiler drops what analyzers say; only the generator is still heard.
    /// </summary>
    public DiagnosticDescriptor ErrorThatCostsTypes(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error, ReportedByGenerator);

    private DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpPages + id + ".md", customTags: tags);
}

internal static class DescriptorExtensions
{
    extension(DiagnosticDescriptor descriptor)
    {
        /// <summary>Whether the generator reports it; all others are the analyzers' to report.</summary>
        public bool IsReportedByGenerator()
        {
            foreach (string tag in descriptor.CustomTags)
            {
                if (tag == Descriptors.ReportedByGenerator)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
