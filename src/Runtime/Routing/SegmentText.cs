using System.Text;

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

    /// <summary>Refuses a key that is too long.</summary>
    public static void RefuseTooLong(ReadOnlySpan<char> key, SegmentRules rules)
    {
        // No character of UTF-16 takes more than three bytes.
        if (key.Length * 3 > rules.MaxKeyBytes)
        {
            RefuseTooLongInBytes(key, rules);
        }
    }

    private static void RefuseTooLongInBytes(ReadOnlySpan<char> key, SegmentRules rules)
    {
        int bytes = Encoding.UTF8.GetByteCount(key);
        if (bytes > rules.MaxKeyBytes)
        {
            throw new RoutingKeyException($"The routing key has {bytes} bytes in UTF-8, more than the {rules.MaxKeyBytes} allowed: \"{Json.Wording.Shorten(key.ToString(), 400)}\". A key is never cut, since readers would no longer match it; shorten a field it is made of.");
        }
    }
}
