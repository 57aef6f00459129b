using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessageContracts.Json;

/// <content>
/// Members whose names only have to differ: where no string has an escape, the places of the tokens say all there is to know. The next member
/// is looked at first, so that a name met before is left to those who tell what is wrong.
/// </content>
internal ref partial struct JsonTokenizer
{
    // Both quotation marks of the name, and a colon; then the value, which may be a string of two quotation marks.
    private const int PlacesOfName = 3;
    private const int PlacesOfMember = PlacesOfName + 2;

    /// <summary>Looks for the next member; nothing is passed.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <param name="name">Where its name starts, within the quotation marks.</param>
    /// <param name="length">How long the name is.</param>
    /// <returns>False where there is none, or a closer look is needed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryPeekName(bool isFirst, out int name, out int length)
    {
        name = 0;
        length = 0;
        int at = AfterComma(isFirst);
        if (index.HasEscapes || version != index.Version || at > places.Length - PlacesOfMember)
        {
            return false;
        }

        ref int tokens = ref Unsafe.Add(ref MemoryMarshal.GetReference(places), at);
        name = tokens + 1;
        length = Unsafe.Add(ref tokens, 1) - name;

        // Where the value is within the text, all before it is. A name that ends at no quotation mark has no colon after it.
        ref byte first = ref MemoryMarshal.GetReference(text);
        return Unsafe.Add(ref tokens, PlacesOfName) < text.Length
            && Unsafe.Add(ref first, Unsafe.Add(ref tokens, PlacesOfName - 1)) == ':'
            && Unsafe.Add(ref first, tokens) == '"'
            && (isFirst || Unsafe.Add(ref first, Unsafe.Subtract(ref tokens, 1)) == ',');
    }

    /// <summary>Moves from the name that was looked at over its colon onto the value.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <exception cref="MalformedJsonException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterPeeked(bool isFirst)
    {
        next = AfterComma(isFirst) + PlacesOfName;
        ReadValue(in PlaceAt(next), 0);
    }

    /// <summary>Moves from the name that was looked at onto the value, and over it where it is a string.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <returns>False where the value is passed already.</returns>
    /// <exception cref="MalformedJsonException">There is no value.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EnterUnlessString(bool isFirst)
    {
        int at = AfterComma(isFirst);
        ref readonly int value = ref PlaceAt(at + PlacesOfName);
        int close = After(in value, 1);
        if (UnitAt(value) == '"' && UnitAt(close) == '"')
        {
            next = at + PlacesOfMember;
            End = close + 1;
            return false;
        }

        next = at + PlacesOfName;
        ReadValue(in value, 0);
        return true;
    }

    /// <summary>Moves over the member whose name was looked at, where its value is an integer of at most seven digits without a sign.</summary>
    /// <param name="isFirst">Whether the object has only just been entered.</param>
    /// <param name="value">The integer.</param>
    /// <returns>False where it is none; nothing is passed then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPassInteger(bool isFirst, out long value)
    {
        int at = AfterComma(isFirst) + PlacesOfName;
        int start = PlaceAt(at);
        ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
        ulong number = 0;
        int count = start <= text.Length - sizeof(ulong) ? EightDigits.Read(Unsafe.ReadUnaligned<ulong>(ref first), ref number) : 0;
        value = (long)number;
        if (count is 0 or sizeof(ulong) || (first == '0' && count > 1) || Unsafe.Add(ref first, count) is not ((byte)',' or (byte)'\n' or (byte)'}'))
        {
            return false;
        }

        next = at + 1;
        End = start + count;
        return true;
    }

    /// <summary>The number of the place of the next name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int AfterComma(bool isFirst) => isFirst ? next : next + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref readonly int PlaceAt(int number) => ref Unsafe.Add(ref MemoryMarshal.GetReference(places), number);
}
