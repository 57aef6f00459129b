using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Passing over values.</content>
internal ref partial struct JsonTokenizer
{
    private const int Block = 64;

    /// <summary>Passes over the current value, onto its last token.</summary>
    /// <exception cref="MalformedJsonException">It is no JSON.</exception>
    public void Skip()
    {
        if (Type == JsonTokenType.StartObject)
        {
            for (bool isFirst = true; ReadName(isFirst); isFirst = false)
            {
                ReadMember();
                Skip();
            }
        }
        else if (Type == JsonTokenType.StartArray)
        {
            for (bool isFirst = true; ReadItem(isFirst); isFirst = false)
            {
                Skip();
            }
        }
    }

    /// <summary>
    /// Passes over the current value without a look at what is in it, 64 bytes at a time: brackets outside of strings are counted. For a text
    /// that is read once more, in which no string has an escape.
    /// </summary>
    public void SkipUnchecked()
    {
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        int open = 1;
        ulong inString = 0;
        int at = End;
        for (; at <= text.Length - Block; at += Block)
        {
            Brackets block = BracketsAt(at, ref inString);
            int closing = BitOperations.PopCount(block.Closing);
            if (closing < open)
            {
                open += BitOperations.PopCount(block.Opening) - closing;
            }
            else if (block.IndexOfLast(ref open) is var index and >= 0)
            {
                CloseAt(at + index);
                return;
            }
        }

        SkipRest(at, open, inString != 0);
    }

    /// <summary>
    /// From the start of the text's outermost object onto the value of its last member, without a look at what is between: where the text is JSON,
    /// its last tokens are that member's. For a text that is read once more.
    /// </summary>
    /// <param name="member">The member's name, unescaped.</param>
    /// <returns>False where that is another member, its value is no string, or too little of the text is indexed; nothing was moved then.</returns>
    public bool TryMoveToLast(scoped ReadOnlySpan<byte> member)
    {
        // "name" : "value" }
        const int Tokens = 6;
        int first = places.Length - StructuralIndex.Ahead - Tokens;
        if (depth != 1 || first < next || !index.IsLast || index.HasEscapes || version != index.Version)
        {
            return false;
        }

        ReadOnlySpan<int> tokens = places.Slice(first, Tokens);
        if (text[tokens[5]] != '}' || text[tokens[3]] != '"' || text[tokens[2]] != ':' || !text[(tokens[0] + 1)..tokens[1]].SequenceEqual(member))
        {
            return false;
        }

        End = tokens[1] + 1;
        next = first + 2;
        ReadMember();
        return true;
    }

    private void SkipRest(int at, int open, bool inString)
    {
        for (; at < text.Length; at++)
        {
            byte unit = text[at];
            inString ^= unit == '"';
            if (!inString)
            {
                open += (unit | 0x20) == '{' ? 1 : (unit | 0x20) == '}' ? -1 : 0;
                if (open == 0)
                {
                    break;
                }
            }
        }

        CloseAt(at);
    }

    private void CloseAt(int last)
    {
        depth--;
        Type = last < text.Length && text[last] == ']' ? JsonTokenType.EndArray : JsonTokenType.EndObject;
        Start = Math.Min(last, text.Length - 1);
        End = Math.Min(last + 1, text.Length);
        int found = places[..^StructuralIndex.Ahead].BinarySearch(End);
        next = found < 0 ? ~found : found;
    }

    private readonly Brackets BracketsAt(int at, ref ulong inString)
    {
        ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at);
        Vector512<byte> bytes = Vector512.LoadUnsafe(ref first);

        // The brackets of arrays and objects differ in the same bit.
        Vector512<byte> brackets = bytes | Vector512.Create((byte)0x20);
        ulong quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        ulong opening = Vector512.Equals(brackets, Vector512.Create((byte)'{')).ExtractMostSignificantBits();
        ulong closing = Vector512.Equals(brackets, Vector512.Create((byte)'}')).ExtractMostSignificantBits();
        ulong strings = StructuralScan.Between(quotes) ^ inString;
        inString = (ulong)((long)strings >> 63);
        return new Brackets(opening & ~strings, closing & ~strings);
    }

    /// <summary>The brackets of one block that stand outside of strings, a bit a byte.</summary>
    private readonly record struct Brackets(ulong Opening, ulong Closing)
    {
        /// <summary>The place of the bracket that closes the last one open, or -1; counts those that are.</summary>
        public int IndexOfLast(ref int open)
        {
            for (ulong rest = Opening | Closing; rest != 0; rest &= rest - 1)
            {
                ulong bracket = rest & (0 - rest);
                open += (Opening & bracket) != 0 ? 1 : -1;
                if (open == 0)
                {
                    return BitOperations.TrailingZeroCount(bracket);
                }
            }

            return -1;
        }
    }
}
