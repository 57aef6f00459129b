namespace MessageContracts;

/// <summary>Refuses what must not stand in a routing key.</summary>
internal static class SegmentText
{
    /// <summary>Refuses wildcards, control characters and lone surrogates.</summary>
    public static void RefuseUnroutable(ReadOnlySpan<char> text, string what)
    {
        if (SegmentSyntax.WhyUnroutable(text, what) is { } why)
        {
            throw new RoutingKeyException(why);
        }
    }

    /// <summary>Refuses also what is no single segment: nothing at all, or a dot.</summary>
    public static void RefuseNoSegment(ReadOnlySpan<char> text, string what)
    {
        if (SegmentSyntax.WhyNoSegment(text, what) is { } why)
        {
            throw new RoutingKeyException(why);
        }
    }
}
