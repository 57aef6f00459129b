namespace MessageContracts;

/// <summary>Selects by topic fields where there is no topic to select by: on a headers exchange, from the message itself.</summary>
internal static class HeaderFilter
{
    public static bool IsWanted<T>(T message, TopicFilter<T> filter)
        where T : IMessage<T>
    {
        for (int field = 0; field < filter.Fields.Count; field++)
        {
            if (filter.Fields[field] is { } wanted && !Matches(message, field, T.Definition.SegmentRules, wanted))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches<T>(T message, int field, SegmentRules rules, string wanted)
        where T : IMessage<T>
    {
        Span<char> segment = stackalloc char[256];
        int length;
        try
        {
            while ((length = T.WriteSegment(message, field, new SegmentWriter(segment, rules, ""))) < 0)
            {
                segment = new char[segment.Length * 2];
            }
        }
        catch (RoutingKeyException)
        {
            // No segment at all, so none that is wanted.
            return false;
        }

        return segment[..length].SequenceEqual(rules.Replace(wanted));
    }
}
