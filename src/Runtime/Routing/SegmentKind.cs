namespace MessageContracts;

/// <summary>What a type parameter puts into a topic.</summary>
public enum SegmentKind
{
    /// <summary>One definite segment.</summary>
    Fixed,

    /// <summary>Nothing: the segment is left out, along with one of its dots.</summary>
    Absent,

    /// <summary>Any one segment; to subscribe only.</summary>
    Any,

    /// <summary>Any one segment, or none; to subscribe only.</summary>
    AnyOrAbsent,
}

/// <summary>Finds the <see cref="SegmentKind"/> of marker types.</summary>
public static class SegmentKinds
{
    /// <summary>What a marker type puts into a topic.</summary>
    /// <typeparam name="T">The marker type.</typeparam>
    /// <param name="optional">Whether the event table lets the segment be left out.</param>
    /// <returns>The kind.</returns>
    public static SegmentKind Of<T>(bool optional)
        where T : ISegmentPattern
    {
        if (T.IsAny)
        {
            return optional ? SegmentKind.AnyOrAbsent : SegmentKind.Any;
        }

        return T.IsAbsent ? SegmentKind.Absent : SegmentKind.Fixed;
    }
}
