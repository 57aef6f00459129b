using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>A mistake found in a file, not yet bound to Roslyn's types: comparable, so that steps which carry it can be cached.</summary>
internal sealed record Issue(DiagnosticDescriptor Descriptor, string Path, SourceSpan Span, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Span.ToLocation(Path), Arguments.Cast<object?>().ToArray());
}
