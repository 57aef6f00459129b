using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace MessageContracts.Json;

/// <summary>
/// Takes a text apart into JSON tokens (RFC 8259). Who uses it walks along the grammar and says what may come next – a value, a name, an item –
/// so that no stack tells objects from arrays. The text must be UTF-8 without lone surrogate escapes; all else is checked here.
/// </summary>
internal ref partial struct JsonTokenizer
{
    private readonly ReadOnlySpan<byte> text;
    private readonly int maxDepth;
    private int depth;

    // How much white space came before a token where a line was indented the last time.
    private int indent;

    // The digits of the current number without sign and point, and how many they are; without meaning where there are more than can be kept.
    private ulong digits;
    private int digitCount;
    private int fraction;
    private bool hasExponent;

    public JsonTokenizer(ReadOnlySpan<byte> text, int maxDepth)
    {
        this.text = text;
        this.maxDepth = maxDepth;
    }

    /// <summary>The kind of the current token; a name is a <see cref="JsonTokenType.PropertyName"/>.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>Where the current token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends; for an object or array that was entered, after its bracket.</summary>
    public int End { get; private set; }

    /// <summary>Whether the current string or name is written with escapes.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>The current token as it is written, a string with its quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Raw => text[Start..End];

    /// <summary>The current string or name as it is written, without its quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Inner => text[(Start + 1)..(End - 1)];

    /// <summary>Moves onto the value that must come next.</summary>
    /// <exception cref="MalformedJsonException">There is none.</exception>
    public void ReadValue()
    {
        int at = SkipSpace(End);
        if ((uint)at >= (uint)text.Length)
        {
            throw Malformed(at);
        }

        Start = at;
        switch (text[at])
        {
            case (byte)'"':
                Type = JsonTokenType.String;
                ReadString(at);
                break;
            case (byte)'{':
                Open(JsonTokenType.StartObject);
                break;
            case (byte)'[':
                Open(JsonTokenType.StartArray);
                break;
            case (byte)'t':
                ReadLiteral("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral("false"u8, JsonTokenType.False);
                break;
            case (byte)'n':
                ReadLiteral("null"u8, JsonTokenType.Null);
                break;
            default:
                Type = JsonTokenType.Number;
                ReadNumber(at);
                break;
        }
    }

    /// <summary>Moves onto the next member's name; false on the object's end.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <exception cref="MalformedJsonException">There is neither.</exception>
    public bool ReadName(bool isFirst)
    {
        if (!FindName(isFirst))
        {
            return false;
        }

        ReadFoundName();
        return true;
    }

    /// <summary>The same, but the name is only found, not read: either of the next two is to be called.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <exception cref="MalformedJsonException">There is neither.</exception>
    public bool FindName(bool isFirst)
    {
        int at = SkipSpace(End);
        byte unit = UnitAt(at);
        if (unit == '}')
        {
            Close(at, JsonTokenType.EndObject);
            return false;
        }

        if (!isFirst)
        {
            at = unit == ',' ? SkipSpace(at + 1) : throw Malformed(at);
        }

        if (UnitAt(at) != '"')
        {
            throw Malformed(at);
        }

        Start = at;
        Type = JsonTokenType.PropertyName;
        return true;
    }

    /// <summary>Reads the name that was found where it is the one given.</summary>
    /// <param name="quoted">A name that needs no escapes, with its quotation marks; none is never found.</param>
    public bool TryReadFoundName(scoped ReadOnlySpan<byte> quoted)
    {
        if (quoted.IsEmpty || !text[Start..].StartsWith(quoted))
        {
            return false;
        }

        IsEscaped = false;
        End = Start + quoted.Length;
        return true;
    }

    /// <summary>Reads the name that was found, whatever it is.</summary>
    /// <exception cref="MalformedJsonException">It is no string.</exception>
    public void ReadFoundName() => ReadString(Start);

    /// <summary>Moves from a name, which it leaves, over its colon onto the value.</summary>
    /// <exception cref="MalformedJsonException">There is none.</exception>
    public void ReadMember()
    {
        int colon = SkipSpace(End);
        End = UnitAt(colon) == ':' ? colon + 1 : throw Malformed(colon);
        ReadValue();
    }

    /// <summary>Moves onto the next item; false on the array's end.</summary>
    /// <param name="isFirst">Whether the array has only just been entered.</param>
    /// <exception cref="MalformedJsonException">There is neither.</exception>
    public bool ReadItem(bool isFirst)
    {
        int at = SkipSpace(End);
        byte unit = UnitAt(at);
        if (unit == ']')
        {
            Close(at, JsonTokenType.EndArray);
            return false;
        }

        if (!isFirst)
        {
            End = unit == ',' ? at + 1 : throw Malformed(at);
        }

        ReadValue();
        return true;
    }

    /// <summary>Makes sure that nothing but white space follows.</summary>
    /// <exception cref="MalformedJsonException">Something does.</exception>
    public void Finish()
    {
        int at = SkipSpace(End);
        if (at != text.Length)
        {
            throw Malformed(at);
        }
    }

    private void Open(JsonTokenType type)
    {
        if (depth >= maxDepth)
        {
            throw Malformed(Start);
        }

        depth++;
        Type = type;
        End = Start + 1;
    }

    private void Close(int at, JsonTokenType type)
    {
        depth--;
        Type = type;
        Start = at;
        End = at + 1;
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!text[Start..].StartsWith(literal))
        {
            throw Malformed(Start);
        }

        Type = type;
        End = Start + literal.Length;
    }

    /// <summary>The byte at a place, or 0 – which is no part of JSON – beyond the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte UnitAt(int at) => (uint)at < (uint)text.Length ? text[at] : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SkipSpace(int at) => UnitAt(at) > ' ' ? at : SkipSomeSpace(at);

    /// <summary>One space comes after a colon, many come where a line is indented.</summary>
    private int SkipSomeSpace(int at)
    {
        if (UnitAt(at) == ' ' && UnitAt(at + 1) > ' ')
        {
            return at + 1;
        }

        int start = at;
        for (; at <= text.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            uint others = ~Spaces(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at));

            // Mostly a line is indented like the one before; to compare is to let the processor go on before it has counted.
            if (start == at && indent < Vector256<byte>.Count && (others & ((2u << indent) - 1)) == 1u << indent)
            {
                return at + indent;
            }

            if (others != 0)
            {
                at += BitOperations.TrailingZeroCount(others);
                indent = at - start;
                return at;
            }
        }

        while (UnitAt(at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Spaces(Vector256<byte> bytes)
    {
        Vector256<byte> spaces = Vector256.Equals(bytes, Vector256.Create((byte)' '))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\r'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
        return spaces.ExtractMostSignificantBits();
    }

    private static MalformedJsonException Malformed(int at) => new(at);
}
