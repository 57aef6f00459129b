namespace MessageContracts;

/// <summary>What a type parameter of a message stands for in its topic: one segment, none, or (to subscribe only) any.</summary>
public interface ISegmentPattern
{
    /// <summary>The text of the segment; empty where the segment is left out; <c>*</c> for any.</summary>
    static abstract string Value { get; }
}

/// <summary>A segment that can be published: one definite text, or the segment left out.</summary>
public interface ISegment : ISegmentPattern;

/// <summary>Any segment: subscribes to all, and cannot be published.</summary>
public interface IAnySegment : ISegmentPattern;

/// <summary>The segment is left out of the topic, along with one of its dots.</summary>
public interface INoSegment : ISegment;
