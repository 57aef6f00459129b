using System.Text.Json;

namespace MessageContracts.Json;

/// <content>Lists of strings: where none has an escape, the places of the tokens say all there is to know.</content>
internal ref partial struct JsonTokenizer
{
    // Both quotation marks, and what follows.
    private const int PlacesOfString = 3;

    /// <summary>How many items the array has that was just entered; -1 where it is empty, or a closer look is needed.</summary>
    public readonly int CountPlainStrings()
    {
        if (index.HasEscapes || version != index.Version)
        {
            return -1;
        }

        ReadOnlySpan<int> ahead = places[next..];
        for (int count = 1; ahead.Length >= PlacesOfString; count++)
        {
            byte follower = UnitAt(ahead[2]);
            if (UnitAt(ahead[0]) != '"' || UnitAt(ahead[1]) != '"' || (follower != ',' && follower != ']'))
            {
                return -1;
            }

            if (follower == ']')
            {
                return count;
            }

            ahead = ahead[PlacesOfString..];
        }

        return -1;
    }

    /// <summary>Reads all items, as many as were counted, and moves onto the array's end.</summary>
    /// <param name="items">Takes the strings.</param>
    /// <param name="isAscii">Whether each byte is a character, so that they need not be counted first.</param>
    public void ReadPlainStrings(Span<string> items, bool isAscii)
    {
        ReadOnlySpan<int> ahead = places[next..];
        foreach (ref string item in items)
        {
            item = PlainText.ToString(text[(ahead[0] + 1)..ahead[1]], isAscii);
            ahead = ahead[PlacesOfString..];
        }

        SkipPlainStrings(items.Length);
    }

    /// <summary>Moves over all items, as many as were counted, onto the array's end.</summary>
    public void SkipPlainStrings(int count)
    {
        next += (count * PlacesOfString) - 1;
        Close(places[next], JsonTokenType.EndArray);
    }
}
