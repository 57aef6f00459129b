using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Evaluating;

/// <summary>One place where an instance does not fit its schema: what the runtime calls a violation, with a place in a file.</summary>
/// <param name="InstancePointer">JSON pointer (RFC 6901) to the value at fault; empty for the whole document.</param>
/// <param name="Span">Where that value, or the name of a member that must not be, stands in its file.</param>
/// <param name="Keyword">The keyword that failed; <c>json</c> where evaluating was given up, <c>false schema</c> for the schema <c>false</c>.</param>
/// <param name="SchemaLocation">The keyword's place, such as <c>rpm-build.yaml#/properties/id/minLength</c>.</param>
/// <param name="Message">What was found, and what is wanted.</param>
internal sealed record Finding(string InstancePointer, SourceSpan Span, string Keyword, string SchemaLocation, string Message);
