namespace MessageContracts.Json;

/// <summary>What a reader remembers of the array it is in.</summary>
public struct ArrayScope
{
    internal ArrayScope(int start) => Start = start;

    /// <summary>The index of the item the reader is on; -1 before the first.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>Where the array starts, in bytes from the start of the document.</summary>
    public readonly int Start { get; }
}
