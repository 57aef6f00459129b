using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace MessageContracts.Json;

/// <content>Strings.</content>
public ref partial struct MessageWriter
{
    // A longer string is written chunk by chunk.
    private const int LongestAtOnce = 16 * 1024;

    // What RFC 8259, section 7 says must be escaped – and nothing else.
    internal static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string, or null for <c>null</c>.</param>
    /// <exception cref="MessageFormatException">The string has a lone surrogate.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void String(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        if (!TryPlain("\""u8, value, "\""u8))
        {
            Raw("\""u8);
            Escaped(value);
            Raw("\""u8);
        }
    }

    /// <summary>Writes a string that needs no escapes, and what stands around it, at once; false where it needs some or is very long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlain(scoped ReadOnlySpan<byte> before, string value, scoped ReadOnlySpan<byte> after)
    {
        if (value.Length > LongestAtOnce)
        {
            return false;
        }

        Span<byte> room = Room(before.Length + value.Length + after.Length);
        before.CopyTo(room);
        room = room[before.Length..];
        if (PlainText.Copy(value, room) < value.Length)
        {
            return false;
        }

        after.CopyTo(room[value.Length..]);
        written += before.Length + value.Length + after.Length;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Escaped(scoped ReadOnlySpan<char> text)
    {
        int start = 0;
        while (true)
        {
            int plain = text[start..].IndexOfAny(MustEscape);
            Transcode(plain < 0 ? text[start..] : text.Slice(start, plain), start);
            if (plain < 0)
            {
                return;
            }

            Escape(text[start + plain]);
            start += plain + 1;
        }
    }

    /// <summary>Writes text without anything to escape.</summary>
    private void Transcode(scoped ReadOnlySpan<char> text, int index)
    {
        while (!text.IsEmpty)
        {
            // At least one character fits; a long text takes as many rounds as the output's chunks make it.
            Room(Math.Min(text.Length, SmallestChunk));
            OperationStatus status = Utf8.FromUtf16(text, buffer[written..], out int read, out int count, replaceInvalidSequences: false);
            written += count;
            index += read;
            text = text[read..];
            if (status == OperationStatus.InvalidData)
            {
                throw Utf8Text.LoneSurrogate(index);
            }

            if (status == OperationStatus.DestinationTooSmall)
            {
                Room(SmallestChunk);
            }
        }
    }

    private void Escape(char c)
    {
        char shorthand = c switch
        {
            '"' or '\\' => c,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (shorthand != '\0')
        {
            Raw([(byte)'\\', (byte)shorthand]);
            return;
        }

        Raw("\\u00"u8);
        Formatted((byte)c, "x2");
    }
}
