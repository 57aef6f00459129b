using MessageContracts.Validation;

namespace MessageContracts;

/// <summary>Takes what does not hold of the <c>checks</c> in an event table: what ties a message's topic and body together.</summary>
public sealed class MessageChecks
{
    private List<Violation>? violations;

    /// <summary>What was noted; nothing is noted afterwards.</summary>
    internal IReadOnlyList<Violation> Take()
    {
        IReadOnlyList<Violation> taken = violations ?? (IReadOnlyList<Violation>)[];
        violations = null;
        return taken;
    }

    /// <summary>Checks that a value is the one expected.</summary>
    /// <param name="value">The value found in the body.</param>
    /// <param name="expected">What it must be equal to, by ordinal comparison.</param>
    /// <param name="pointer">JSON pointer (RFC 6901) to the value.</param>
    /// <param name="check">The check as the event table words it.</param>
    public void Equal(ReadOnlySpan<char> value, ReadOnlySpan<char> expected, string pointer, string check)
    {
        if (!value.SequenceEqual(expected))
        {
            Fail(pointer, check, $"is \"{value}\", must be \"{expected}\"");
        }
    }

    /// <summary>Checks that a value, up to but not including the first dot (or whole, where it has none), is the one expected.</summary>
    /// <param name="value">The value found in the body.</param>
    /// <param name="expected">What the part before its first dot must be equal to, by ordinal comparison.</param>
    /// <param name="pointer">JSON pointer (RFC 6901) to the value.</param>
    /// <param name="check">The check as the event table words it.</param>
    public void UpToFirstDotEquals(ReadOnlySpan<char> value, ReadOnlySpan<char> expected, string pointer, string check)
    {
        int dot = value.IndexOf('.');
        ReadOnlySpan<char> head = dot < 0 ? value : value[..dot];
        if (!head.SequenceEqual(expected))
        {
            Fail(pointer, check, $"is \"{value}\", which up to its first dot must be \"{expected}\"");
        }
    }

    /// <summary>Notes that a check does not hold.</summary>
    /// <param name="pointer">JSON pointer (RFC 6901) to the value at fault.</param>
    /// <param name="check">The check as the event table words it.</param>
    /// <param name="message">What was found, and what must be.</param>
    public void Fail(string pointer, string check, string message) =>
        (violations ??= []).Add(new Violation(pointer, Keywords.Check, message, check));
}
