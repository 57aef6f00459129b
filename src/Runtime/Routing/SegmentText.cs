using System.Buffers;
using System.Text;

namespace MessageContracts;

/// <summary>What may stand in a routing key at all.</summary>
internal static class SegmentText
{
    // Wildcards to AMQP and STOMP brokers, and characters no topic should have.
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        "*#\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    /// <summary>Refuses wildcards, control characters and lone surrogates.</summary>
    public static void RefuseUnroutable(ReadOnlySpan<char> text, string what)
    {
        int bad = text.IndexOfAny(Refused);
        if (bad >= 0)
        {
            throw new RoutingKeyException($"{what} is \"{Visible(text)}\": {Name(text[bad])} cannot stand in a routing key. Send another value, or add a replacement under `segments` in the event table.");
        }

        if (IndexOfLoneSurrogate(text) >= 0)
        {
            throw new RoutingKeyException($"{what} has half of a surrogate pair, which no encoding can hold. Was the text cut in the middle of a character?");
        }
    }

    /// <summary>Refuses also what is no single segment: nothing at all, or a dot.</summary>
    public static void RefuseNoSegment(ReadOnlySpan<char> text, string what)
    {
        if (text.IsEmpty)
        {
            throw new RoutingKeyException($"{what} is empty, but a routing key has no empty segments. Set it.");
        }

        RefuseUnroutable(text, what);
        if (text.Contains('.'))
        {
            throw new RoutingKeyException($"{what} is \"{Visible(text)}\": its dot would make it more than one segment. Send another value, or add a replacement for '.' under `segments` in the event table.");
        }
    }

    /// <summary>Refuses a key that is too long.</summary>
    public static void RefuseTooLong(ReadOnlySpan<char> key, SegmentRules rules)
    {
        // No character of UTF-16 takes more than three bytes.
        if (key.Length * 3 <= rules.MaxKeyBytes)
        {
            return;
        }

        int bytes = Encoding.UTF8.GetByteCount(key);
        if (bytes > rules.MaxKeyBytes)
        {
            throw new RoutingKeyException($"The routing key has {bytes} bytes in UTF-8, more than the {rules.MaxKeyBytes} allowed: \"{Json.Wording.Shorten(key.ToString(), 400)}\". A key is never cut, since readers would no longer match it; shorten a field it is made of.");
        }
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out int length) != OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static string Visible(ReadOnlySpan<char> text) => Json.Wording.Shorten(text.ToString());

    private static string Name(char c) => c < ' ' || c == '\x7f' ? $"the control character U+{(int)c:X4}" : $"'{c}'";
}
