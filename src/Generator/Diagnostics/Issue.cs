using System.Globalization;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>A mistake found in a file: comparable, so that steps which carry it can be cached.</summary>
internal sealed record Issue(Rule Rule, string Path, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The rule's message with the arguments in it.</summary>
    public string Message => Arguments.Count == 0 ? Rule.Message : string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);
}
