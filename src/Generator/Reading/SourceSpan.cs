namespace MessageContracts.Generator.Reading;

/// <summary>A place in a file; lines and columns count from zero, as Roslyn counts them.</summary>
internal readonly record struct SourceSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
