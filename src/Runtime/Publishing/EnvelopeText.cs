using System.Buffers;
using System.Text;
using System.Text.Json;

namespace MessageContracts;

/// <summary>Refuses what could be read as something else on its way: control characters in what travels beside the body.</summary>
internal static class EnvelopeText
{
    /// <summary>The most bytes of a short string in AMQP 0-9-1 (4.2.5.3), which names and ids are.</summary>
    private const int ShortStringBytes = 255;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    /// <summary>What is wrong with the message id or a header; null where nothing is.</summary>
    public static string? Refusal(Envelope envelope)
    {
        if (envelope.MessageId.Length == 0)
        {
            return "The message id is empty, so that nobody could tell two copies from two messages. Give it a text, or none, for one of its own.";
        }

        if (TextRefusal(envelope.MessageId, "The message id", ShortStringBytes) is { } refusal)
        {
            return refusal;
        }

        foreach ((string name, JsonAny value) in envelope.Headers)
        {
            if (HeaderRefusal(name, value) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static string? HeaderRefusal(string name, JsonAny value) =>
        name.Length == 0 ? "A header has no name. Give it one."
        : TextRefusal(name, "The name of a header", ShortStringBytes) is { } wrongName ? wrongName
        : value.Kind == JsonValueKind.String ? TextRefusal(value.GetString()!, $"The header {name}", int.MaxValue)
        : null;

    private static string? TextRefusal(string text, string what, int maxBytes)
    {
        int bad = text.AsSpan().IndexOfAny(Controls);
        if (bad >= 0)
        {
            return $"{what} holds the control character U+{(int)text[bad]:X4} at position {bad}, which could end it early for some reader. Remove it.";
        }

        return text.Length > maxBytes / 3 && Encoding.UTF8.GetByteCount(text) > maxBytes
            ? $"{what} is longer than {maxBytes} bytes in UTF-8: \"{Json.Wording.Shorten(text)}\". Shorten it."
            : null;
    }
}
