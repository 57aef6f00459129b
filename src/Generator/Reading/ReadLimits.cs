namespace MessageContracts.Generator.Reading;

/// <summary>How large a file may be and how deeply its values may be nested.</summary>
/// <param name="MaxBytes">The most bytes a file may have as UTF-8.</param>
/// <param name="MaxDepth">The most mappings and sequences around any value; also bounds every recursion over the tree.</param>
internal sealed record ReadLimits(int MaxBytes = 1_048_576, int MaxDepth = 64)
{
    public static ReadLimits Default { get; } = new();
}
