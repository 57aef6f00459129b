namespace MessageContracts.Generator.Collections;

/// <summary>
/// Makes equal texts one string, as far as a table of the last ones seen goes. The schemas of a family say the same words over and over,
/// and what is read of them lives as long as the compiler: so it is a third of the objects.
/// </summary>
internal static class SharedText
{
    private const int Slots = 4096;
    private const int LongestText = 128;

    [ThreadStatic]
    private static string?[]? recent;

    public static string Of(string text)
    {
        if (text.Length > LongestText)
        {
            return text;
        }

        return Find(text.AsSpan(), out uint slot) ?? Keep(text, slot);
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        return Find(text, out uint slot) ?? Keep(text.ToString(), slot);
    }

    private static string? Find(ReadOnlySpan<char> text, out uint slot)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        recent ??= new string?[Slots];
        slot = (hash ^ (hash >> 16)) % Slots;
        return IsAt(slot, text) ? recent[slot] : IsAt(slot ^ 1, text) ? recent[slot ^ 1] : null;
    }

    private static bool IsAt(uint slot, ReadOnlySpan<char> text) => recent![slot] is { } known && text.SequenceEqual(known.AsSpan());

    // Two that share a slot would drive each other out again and again: the one before moves next door.
    private static string Keep(string text, uint slot)
    {
        recent![slot ^ 1] = recent[slot];
        return recent[slot] = text;
    }
}
