using System.Globalization;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;
using MessageContracts.Json;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>A mistake found in a file: comparable, so that steps which carry it can be cached.</summary>
internal sealed record Issue(Rule Rule, string Path, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>What the message says of this case. It stands on one line, whatever is quoted: a build's log has a line for each message.</summary>
    public EquatableArray<string> Arguments { get; } = EquatableArray<string>.Own([.. Arguments.Select(text => Wording.Shorten(text, int.MaxValue))]);

    /// <summary>How bad it is here: as the rule says, where nothing else was set for the file.</summary>
    public RuleSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>Other places that have to do with it.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; }

    /// <summary>The rule's message with the arguments in it.</summary>
    public string Message => Arguments.Count == 0 ? Rule.Message : string.Format(CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);
}

/// <summary>A place that has to do with a mistake somewhere else.</summary>
internal sealed record RelatedPlace(string Path, SourceSpan Span);
