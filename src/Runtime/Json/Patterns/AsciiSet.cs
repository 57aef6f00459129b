namespace MessageContracts.Json.Patterns;

/// <summary>A set of ASCII characters: one bit each.</summary>
/// <param name="Low">The characters below 64.</param>
/// <param name="High">The others.</param>
internal readonly record struct AsciiSet(ulong Low, ulong High)
{
    private const int Half = 64;

    public static AsciiSet Of(char c) => c < Half ? new AsciiSet(1UL << c, 0) : new AsciiSet(0, 1UL << (c - Half));

    /// <summary>The characters of a text.</summary>
    public static AsciiSet OfAll(string characters)
    {
        AsciiSet set = default;
        foreach (char c in characters)
        {
            set |= Of(c);
        }

        return set;
    }

    /// <summary>The characters from one to another, both included.</summary>
    public static AsciiSet Range(char low, char high)
    {
        AsciiSet set = default;
        for (int c = low; c <= high; c++)
        {
            set |= Of((char)c);
        }

        return set;
    }

    public static AsciiSet operator |(AsciiSet left, AsciiSet right) => new(left.Low | right.Low, left.High | right.High);

    /// <summary>Whether a UTF-8 unit is one of the characters; those beyond ASCII are none.</summary>
    public bool Contains(byte unit) => unit < 2 * Half && ((unit < Half ? Low : High) >> (unit % Half) & 1) != 0;

    public bool Overlaps(in AsciiSet other) => ((Low & other.Low) | (High & other.High)) != 0;
}
