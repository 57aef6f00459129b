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
            rule.Severity.ToRoslyn(),
            isEnabledByDefault: true,
            helpLinkUri: rule.HelpLink);
    }

    extension(Issue issue)
    {
        public Diagnostic ToDiagnostic() => Diagnostic.Create(
            issue.Rule.ToDescriptor(),
            issue.Span.ToLocation(issue.Path),
            issue.Severity.ToRoslyn(),
            issue.Related.Select(place => place.Span.ToLocation(place.Path)),
            properties: null,
            issue.Arguments.Cast<object?>().ToArray());
    }

    extension(RuleSeverity severity)
    {
        private DiagnosticSeverity ToRoslyn() => severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
    }

    extension(in SourceSpan span)
    {
        public Location ToLocation(string path) => Location.Create(
            path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(span.StartLine, span.StartColumn), new LinePosition(span.EndLine, span.EndColumn)));
    }
}
