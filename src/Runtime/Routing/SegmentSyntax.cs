namespace MessageContracts;

/// <summary>What may stand in a routing key at all. The generator's analyzers decide constants by it too.</summary>
internal static class SegmentSyntax
{
    /// <summary>Why a text cannot stand in a routing key: wildcards, control characters, lone surrogates. Null where it can.</summary>
    public static string? WhyUnroutable(ReadOnlySpan<char> text, string what)
    {
        for (int at = 0; at < text.Length; at++)
        {
            // Wildcards to AMQP and STOMP brokers, and characters no topic should have.
            char c = text[at];
            if (c is '*' or '#' or < ' ' or '\x7f')
            {
                return $"{what} is \"{Visible(text)}\": {Name(c)} cannot stand in a routing key. Send another value, or add a replacement under `segments` in the event table.";
            }

            if (char.IsSurrogate(c))
            {
                bool isWhole = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                if (!isWhole)
                {
                    return $"{what} has half of a surrogate pair, which no encoding can hold. Was the text cut in the middle of a character?";
                }

                at++;
            }
        }

        return null;
    }

    /// <summary>Why a text is no single segment: it is unroutable, empty, or has a dot. Null where it is one.</summary>
    public static string? WhyNoSegment(ReadOnlySpan<char> text, string what)
    {
        if (text.IsEmpty)
        {
            return $"{what} is empty, but a routing key has no empty segments. Set it.";
        }

        return WhyUnroutable(text, what)
            ?? (text.IndexOf('.') < 0 ? null
                : $"{what} is \"{Visible(text)}\": its dot would make it more than one segment. Send another value, or add a replacement for '.' under `segments` in the event table.");
    }

    private static string Visible(ReadOnlySpan<char> text) => Json.Wording.Shorten(text.ToString());

    private static string Name(char c) => c < ' ' || c == '\x7f' ? $"the control character U+{(int)c:X4}" : $"'{c}'";
}
