using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking.Silencing;

/// <summary>One id in a comment that silences: where it stands, and for which line it holds.</summary>
/// <param name="Id">As it is written.</param>
/// <param name="Span">Where.</param>
/// <param name="Line">The line, counted from zero, whose diagnostics are silenced; null for all of the file.</param>
internal sealed record Suppression(string Id, SourceSpan Span, int? Line)
{
    public bool Holds(int line) => Line is null || Line == line;
}
