namespace MessageContracts;

/// <summary>The rules for the segments of a routing key (<c>segments</c> in the event table).</summary>
public sealed class SegmentRules
{
    // What stands in a key as it is: in ASCII, no wildcard, and in nothing that is replaced.
    private readonly PlainCharacters plain;

    // Whether each replacement puts one character in the place of another, so that none needs room.
    private readonly bool isByCharacter;

    /// <summary>The most bytes AMQP 0-9-1 allows for a routing key (a <c>shortstr</c>).</summary>
    public const int AmqpMaxKeyBytes = 255;

    /// <summary>Creates rules.</summary>
    /// <param name="replacements">What is replaced in a field's value, in this order.</param>
    /// <param name="maxKeyBytes">The most bytes a key may have in UTF-8.</param>
    public SegmentRules(ValueList<SegmentReplacement> replacements, int maxKeyBytes = AmqpMaxKeyBytes)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxKeyBytes);
        Replacements = replacements;
        MaxKeyBytes = maxKeyBytes;
        isByCharacter = replacements.All(rule => rule is { Text.Length: 1, Replacement.Length: 1 });
        plain = new PlainCharacters(c => c is >= ' ' and < '\x7f' and not ('*' or '#' or '.') && replacements.All(rule => !rule.Text.Contains(c)));
    }

    /// <summary>Nothing is replaced, and a key has at most <see cref="AmqpMaxKeyBytes"/> bytes.</summary>
    public static SegmentRules Default { get; } = new([]);

    /// <summary>What is replaced in a field's value, in this order.</summary>
    public ValueList<SegmentReplacement> Replacements { get; }

    /// <summary>The most bytes a key may have in UTF-8. A longer one is refused, never cut.</summary>
    public int MaxKeyBytes { get; }

    /// <summary>Copies a value that surely is a segment as it is, so that neither replacing nor a closer look is needed, and that fits.</summary>
    internal bool TryCopy(string value, Span<char> destination) => plain.TryCopy(value, destination);

    /// <summary>Copies a value with all replacements made.</summary>
    /// <returns>The length; <see cref="SegmentWriter.NoRoom"/> where it does not fit.</returns>
    internal int Replace(string value, Span<char> destination)
    {
        if (!isByCharacter)
        {
            value = Replace(value);
        }

        if (!value.TryCopyTo(destination))
        {
            return SegmentWriter.NoRoom;
        }

        foreach (SegmentReplacement rule in isByCharacter ? Replacements : [])
        {
            destination[..value.Length].Replace(rule.Text[0], rule.Replacement[0]);
        }

        return value.Length;
    }

    /// <summary>A field's value as it stands in a key.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value with all replacements made.</returns>
    public string Replace(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (SegmentReplacement rule in Replacements)
        {
            value = value.Replace(rule.Text, rule.Replacement, StringComparison.Ordinal);
        }

        return value;
    }
}
