namespace MessageContracts.Json;

/// <summary>Where in the document the name of a map's member stands. Only <see cref="MapBuilder{T}"/> can make use of it.</summary>
public readonly struct MemberName
{
    internal MemberName(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>Where the opening quotation mark is.</summary>
    internal int Start { get; }

    /// <summary>How many bytes the name is written with, quotation marks included.</summary>
    internal int Length { get; }
}
