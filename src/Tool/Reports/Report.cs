using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Tool.Reports;

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Id">A diagnostic's id such as <c>MC0107</c>, or <c>json-schema/</c> and the keyword that a message breaks.</param>
/// <param name="Message">What is wrong, in words.</param>
/// <param name="Place">Where.</param>
internal sealed record Report(RuleSeverity Severity, string Id, string Message, SourcePlace Place)
{
    /// <summary>The diagnostic's rule, where it is one.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Other places that have to do with it.</summary>
    public IReadOnlyList<SourcePlace> Related { get; init; } = [];

    /// <summary>How compilers call the severity.</summary>
    public string Level => Severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "info" };

    /// <summary>More on it, where a message breaks its schema.</summary>
    public ViolationDetail? Violation { get; init; }

    public static Report Of(Issue issue, string file, int firstLine = 0) =>
        new(issue.Severity, issue.Rule.Id, issue.Message, SourcePlace.Of(file, issue.Span, firstLine))
        {
            Rule = issue.Rule,
            Related = [.. issue.Related.Select(place => SourcePlace.Of(Paths.Shown(place.Path), place.Span))],
        };
}

/// <summary>How a message breaks its schema.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the value at fault; empty for the whole message.</param>
/// <param name="Keyword">The keyword that failed.</param>
/// <param name="SchemaLocation">The keyword's place by file and pointer, such as <c>fedora-ci/run.yaml#/properties/url/format</c>.</param>
/// <param name="SchemaPlace">The keyword's place by file, line and column; null where there is none.</param>
/// <param name="Found">The value at fault.</param>
/// <param name="Wanted">The keyword's value in the schema.</param>
internal sealed record ViolationDetail(
    string Pointer, string Keyword, string SchemaLocation, SourcePlace? SchemaPlace, Node? Found, Node? Wanted);
