using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Strings and names.</content>
internal ref partial struct JsonTokenizer
{
    private const int HexDigits = 4;

    /// <summary>Whether the current string or name, unescaped, is another.</summary>
    public readonly bool IsText(scoped ReadOnlySpan<byte> utf8) =>
        IsEscaped ? Reread().ValueTextEquals(utf8) : Inner.SequenceEqual(utf8);

    /// <summary>Writes the current string or name, unescaped, into a buffer that is at least as long as what was written; gives its length.</summary>
    public readonly int Unescape(Span<byte> target) => Reread().CopyString(target);

    private readonly Utf8JsonReader Reread()
    {
        Utf8JsonReader json = new(Raw);
        json.Read();
        return json;
    }

    /// <summary>Reads a string whose opening quotation mark is given.</summary>
    private void ReadString(int quote)
    {
        IsEscaped = false;
        int at = quote + 1;
        while (true)
        {
            at = Stop(at);
            byte unit = UnitAt(at);
            if (unit == '"')
            {
                End = at + 1;
                return;
            }

            if (unit != '\\')
            {
                throw Malformed(at);
            }

            IsEscaped = true;
            at = AfterEscape(at + 1);
        }
    }

    /// <summary>The place of the next quotation mark, backslash or control character, or the text's end.</summary>
    private readonly int Stop(int at)
    {
        ref byte first = ref MemoryMarshal.GetReference(text);
        for (; Vector512.IsHardwareAccelerated && at <= text.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            ulong stops = Stops(Vector512.LoadUnsafe(ref first, (nuint)at));
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }
        }

        for (; at <= text.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            uint stops = Stops(Vector256.LoadUnsafe(ref first, (nuint)at));
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }
        }

        while (at < text.Length && text[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Stops(Vector512<byte> bytes)
    {
        // The least of three that are zero just for a quotation mark, a backslash, and a control character.
        Vector512<byte> least = Vector512.Min(
            Vector512.Min(bytes ^ Vector512.Create((byte)'"'), bytes ^ Vector512.Create((byte)'\\')),
            bytes & Vector512.Create((byte)0xE0));
        return Vector512.Equals(least, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(Vector256<byte> bytes)
    {
        Vector256<byte> stops = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes, Vector256.Create((byte)' '));
        return stops.ExtractMostSignificantBits();
    }

    private readonly int AfterEscape(int at)
    {
        switch (UnitAt(at))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 1;
            case (byte)'u':
                for (int i = 1; i <= HexDigits; i++)
                {
                    if (!char.IsAsciiHexDigit((char)UnitAt(at + i)))
                    {
                        throw Malformed(at + i);
                    }
                }

                return at + 1 + HexDigits;
            default:
                throw Malformed(at);
        }
    }
}
