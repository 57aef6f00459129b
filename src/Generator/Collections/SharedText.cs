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

        ref string? slot = ref Slot(text.AsSpan());
        return string.Equals(slot, text) ? slot! : slot = text;
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        ref string? slot = ref Slot(text);
        return text.SequenceEqual(slot.AsSpan()) && slot is not null ? slot : slot = text.ToString();
    }

    private static ref string? Slot(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        recent ??= new string?[Slots];
        return ref recent[(hash ^ (hash >> 16)) % Slots];
    }
}
