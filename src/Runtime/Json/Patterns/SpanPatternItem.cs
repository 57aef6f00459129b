namespace MessageContracts.Json.Patterns;

/// <summary>A set of ASCII characters, and how often one of them may come.</summary>
/// <param name="Set">One bit a character.</param>
/// <param name="Min">The least number of times.</param>
/// <param name="Max">The greatest number of times.</param>
internal readonly record struct SpanPatternItem(UInt128 Set, int Min, int Max)
{
    public bool Contains(byte unit) => unit < 0x80 && (Set & (UInt128.One << unit)) != 0;

    public bool Overlaps(in SpanPatternItem other) => (Set & other.Set) != 0;
}
