using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MessageContracts.Json;

/// <summary>
/// Takes a text apart into JSON tokens (RFC 8259). Who uses it walks along the grammar and says what may come next – a value, a name, an item –
/// so that no stack tells objects from arrays. The text must be UTF-8 without lone surrogate escapes; all else is checked here.
/// </summary>
internal ref partial struct JsonTokenizer
{
    // Whoever walks along does so level by level, with a frame of its own for each; so many of them fit any stack.
    private const int SurelyOnStack = 64;

    private readonly ReadOnlySpan<byte> text;
    private readonly int maxDepth;
    private readonly StructuralIndex index;
    private int depth;

    // The places of tokens as the index had them at that version; the next one, and the last from which on there are enough ahead.
    private ReadOnlySpan<int> places;
    private int next;
    private int last;
    private long version;

    // The digits of the current number without sign and point, and how many they are; without meaning where there are more than can be kept.
    private ulong digits;
    private int digitCount;
    private int fraction;
    private bool hasExponent;

    public JsonTokenizer(ReadOnlySpan<byte> text, StructuralIndex index, int maxDepth)
    {
        this.text = text;
        this.index = index;
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
    public void ReadValue() => ReadValue(in Tokens(), 0);

    /// <summary>Moves onto the next member's name; false on the object's end.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <exception cref="MalformedJsonException">There is neither.</exception>
    public bool ReadName(bool isFirst)
    {
        ref readonly int tokens = ref Tokens();
        byte unit = UnitAt(tokens);
        int at = 0;
        if (unit == '}')
        {
            Close(tokens, JsonTokenType.EndObject);
            return false;
        }

        if (!isFirst)
        {
            at = unit == ',' ? 1 : throw Malformed(tokens);
            unit = UnitAt(After(in tokens, 1));
        }

        Start = After(in tokens, at);
        Type = unit == '"' ? JsonTokenType.PropertyName : throw Malformed(Start);
        ReadString(in tokens, at);
        return true;
    }

    /// <summary>Moves from a name, which it leaves, over its colon onto the value.</summary>
    /// <exception cref="MalformedJsonException">There is none.</exception>
    public void ReadMember()
    {
        ref readonly int tokens = ref Tokens();
        if (UnitAt(tokens) != ':')
        {
            throw Malformed(tokens);
        }

        ReadValue(in tokens, 1);
    }

    /// <summary>Moves onto the next item; false on the array's end.</summary>
    /// <param name="isFirst">Whether the array has only just been entered.</param>
    /// <exception cref="MalformedJsonException">There is neither.</exception>
    public bool ReadItem(bool isFirst)
    {
        ref readonly int tokens = ref Tokens();
        byte unit = UnitAt(tokens);
        if (unit == ']')
        {
            Close(tokens, JsonTokenType.EndArray);
            return false;
        }

        if (isFirst)
        {
            ReadValue(in tokens, 0);
            return true;
        }

        ReadValue(in tokens, unit == ',' ? 1 : throw Malformed(tokens));
        return true;
    }

    /// <summary>Makes sure that nothing but white space follows.</summary>
    /// <exception cref="MalformedJsonException">Something does.</exception>
    public void Finish()
    {
        int at = Tokens();
        if (at != text.Length)
        {
            throw Malformed(at);
        }
    }

    /// <summary>Moves onto the value at one of the next tokens.</summary>
    private void ReadValue(ref readonly int tokens, int at)
    {
        int start = After(in tokens, at);
        byte unit = UnitAt(start);
        Start = start;
        if (unit == '"')
        {
            Type = JsonTokenType.String;
            ReadString(in tokens, at);
            return;
        }

        next += at + 1;
        switch (unit)
        {
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
                ReadNumber(start);
                break;
        }
    }

    private void Open(JsonTokenType type)
    {
        if (depth >= maxDepth)
        {
            throw Malformed(Start);
        }

        depth++;
        if (depth > SurelyOnStack)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        Type = type;
        End = Start + 1;
    }

    private void Close(int at, JsonTokenType type)
    {
        depth--;
        Type = type;
        Start = at;
        End = at + 1;
        next++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!text[Start..].StartsWith(literal))
        {
            throw Malformed(Start);
        }

        Type = type;
        EndAt(Start + literal.Length);
    }

    /// <summary>Ends a token that is neither a string nor a bracket.</summary>
    private void EndAt(int end)
    {
        End = end;

        // Most stand before a comma.
        byte unit = UnitAt(end);
        if (unit != ',' && unit is not ((byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') && end < text.Length)
        {
            throw Malformed(end);
        }
    }

    /// <summary>The place of the next token, which is not passed; the text's length where there is none. Two more may be asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly int Tokens()
    {
        if (version != index.Version || next > last)
        {
            FindTokens();
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetReference(places), next);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int After(ref readonly int tokens, int count) => Unsafe.Add(ref Unsafe.AsRef(in tokens), count);

    /// <summary>The end of a stretch is near, or another copy of this has gone on from it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindTokens()
    {
        places = index.Find(text, End);
        version = index.Version;
        next = 0;
        last = index.IsLast ? places.Length - StructuralIndex.Ahead : places.Length - (2 * StructuralIndex.Ahead);
    }

    /// <summary>The byte at a place, or 0 – which is no part of JSON – beyond the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte UnitAt(int at) =>
        (uint)at < (uint)text.Length ? Unsafe.Add(ref MemoryMarshal.GetReference(text), at) : (byte)0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MalformedJsonException Malformed(int at) => new(at);
}
