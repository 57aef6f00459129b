using System.Buffers;

namespace MessageContracts;

/// <summary>The rules for the segments of a routing key (<c>segments</c> in the event table).</summary>
public sealed class SegmentRules
{
    // What stands in a key as it is: in ASCII, no wildcard, and in nothing that is replaced.
    private readonly SearchValues<char> plain;

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
        plain = SearchValues.Create([.. Enumerable.Range(' ', '\x7f' - ' ').Select(c => (char)c).Where(IsPlain)]);

        bool IsPlain(char c) => c is not ('*' or '#' or '.') && replacements.All(rule => !rule.Text.Contains(c));
    }

    /// <summary>Nothing is replaced, and a key has at most <see cref="AmqpMaxKeyBytes"/> bytes.</summary>
    public static SegmentRules Default { get; } = new([]);

    /// <summary>What is replaced in a field's value, in this order.</summary>
    public ValueList<SegmentReplacement> Replacements { get; }

    /// <summary>The most bytes a key may have in UTF-8. A longer one is refused, never cut.</summary>
    public int MaxKeyBytes { get; }

    /// <summary>Whether a value surely is a segment as it is, so that neither replacing nor a closer look is needed.</summary>
    internal bool LeavesAlone(string value) => value.Length > 0 && !value.AsSpan().ContainsAnyExcept(plain);

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
