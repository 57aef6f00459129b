namespace MessageContracts.Json.Patterns;

/// <summary>A set of ASCII characters, and how often one of them may come.</summary>
/// <param name="Set">The characters.</param>
/// <param name="Min">The least number of times.</param>
/// <param name="Max">The greatest number of times.</param>
internal readonly record struct SpanPatternItem(AsciiSet Set, int Min, int Max)
{
    public bool Contains(byte unit) => Set.Contains(unit);

    public bool Overlaps(in SpanPatternItem other) => Set.Overlaps(other.Set);
}
