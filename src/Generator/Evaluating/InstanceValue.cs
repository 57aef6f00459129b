using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Evaluating;

/// <summary>One value of an <see cref="InstanceTree"/>.</summary>
internal struct InstanceValue
{
    public NodeKind Kind;

    /// <summary>The name of a member; empty for an item and for the root.</summary>
    public InstanceText Name;

    /// <summary>A scalar's text; numbers as written.</summary>
    public InstanceText Text;

    /// <summary>How many members or items the value has.</summary>
    public int Count;

    /// <summary>The number of the first value that is not in this one.</summary>
    public int End;
}

/// <summary>A text of a tree: a part of its document; with a negative start, whose complement counts, of its buffer.</summary>
internal readonly struct InstanceText(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;
}
