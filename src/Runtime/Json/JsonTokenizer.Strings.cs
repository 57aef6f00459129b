using System.Runtime.CompilerServices;
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

    /// <summary>Reads the string that starts here, which is one of the next tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadString(ref readonly int tokens, int at)
    {
        int close = After(in tokens, at + 1);
        if (UnitAt(close) != '"')
        {
            throw Malformed(close);
        }

        next += at + 2;
        End = close + 1;
        IsEscaped = index.HasEscapes && HasEscapes();
    }

    /// <summary>Whether the current string has escapes, which then are checked.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool HasEscapes()
    {
        int at = Start + 1;
        bool found = false;
        while (text[at..End].IndexOf((byte)'\\') is var index and >= 0)
        {
            at = AfterEscape(at + index + 1);
            found = true;
        }

        return found;
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
