namespace MessageContracts;

/// <summary>What a type parameter of a message stands for in its topic: one segment, none, or (to subscribe only) any.</summary>
public interface ISegmentPattern
{
    /// <summary>The text of the segment; empty where the segment is left out; <c>*</c> for any.</summary>
    static abstract string Value { get; }

    // Virtual members rather than a look at the type's interfaces: nothing for a trimmer to lose.
    internal static virtual bool IsAny => false;

    internal static virtual bool IsAbsent => false;
}

/// <summary>A segment that can be published: one definite text, or the segment left out.</summary>
public interface ISegment : ISegmentPattern;

/// <summary>Any segment: subscribes to all, and cannot be published.</summary>
public interface IAnySegment : ISegmentPattern
{
    static bool ISegmentPattern.IsAny => true;
}

/// <summary>The segment is left out of the topic, along with one of its dots.</summary>
public interface INoSegment : ISegment
{
    static bool ISegmentPattern.IsAbsent => true;
}
