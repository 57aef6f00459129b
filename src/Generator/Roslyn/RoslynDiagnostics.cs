using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MessageContracts.Generator.Roslyn;

/// <summary>Our rules, issues and spans as the compiler wants them.</summary>
internal static class RoslynDiagnostics
{
    extension(Rule rule)
    {
        public DiagnosticDescriptor ToDescriptor() => new(
            rule.Id,
            rule.Title,
            rule.Message,
            rule.Category,
            rule.Severity == RuleSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: rule.HelpLink);
    }

    extension(Issue issue)
    {
        public Diagnostic ToDiagnostic() =>
            Diagnostic.Create(issue.Rule.ToDescriptor(), issue.Span.ToLocation(issue.Path), issue.Arguments.Cast<object?>().ToArray());
    }

    extension(in SourceSpan span)
    {
        public Location ToLocation(string path) => Location.Create(
            path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(span.StartLine, span.StartColumn), new LinePosition(span.EndLine, span.EndColumn)));
    }
}
