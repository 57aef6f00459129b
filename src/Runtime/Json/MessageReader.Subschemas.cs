using System.Text.Json;
using MessageContracts.Validation;

namespace MessageContracts.Json;

/// <content>Subschemas that are checked beside the typed reading.</content>
public ref partial struct MessageReader
{
    /// <summary>A copy that reports nothing and builds nothing: its violations only set <see cref="Failed"/>. For <c>not</c>, <c>if</c>, <c>anyOf</c>, <c>oneOf</c>, <c>contains</c>.</summary>
    /// <returns>A reader on the same token.</returns>
    public readonly MessageReader Probe()
    {
        MessageReader copy = Again();
        copy.quiet = true;
        return copy;
    }

    /// <summary>A copy that reports as this one does, and builds nothing. For the parts of <c>allOf</c>, and for keywords checked beside a typed read.</summary>
    /// <returns>A reader on the same token.</returns>
    public readonly MessageReader Again()
    {
        MessageReader copy = this;
        copy.building = false;
        copy.failed = false;
        copy.unbuildable = false;
        copy.met = 0;
        return copy;
    }

    /// <summary>A copy that builds as this one does and reports nothing, until it is known whether it is to be followed. For a case of a union.</summary>
    /// <returns>A reader on the same token.</returns>
    public readonly MessageReader Attempt()
    {
        MessageReader copy = this;
        copy.quiet = true;
        copy.failed = false;
        copy.met = 0;
        return copy;
    }

    /// <summary>Follows an attempt that met no violation.</summary>
    /// <param name="attempt">The attempt; nothing else was read since it was made.</param>
    /// <returns>Whether this reader now is where the attempt is.</returns>
    public bool Accept(scoped in MessageReader attempt)
    {
        if (attempt.failed)
        {
            return false;
        }

        json = attempt.json;
        unbuildable = attempt.unbuildable;
        met = attempt.met;
        return true;
    }

    /// <summary>The same, for an attempt on an object that met none but members known to it.</summary>
    /// <param name="attempt">The attempt; nothing else was read since it was made.</param>
    /// <returns>Whether this reader now is where the attempt is.</returns>
    public bool AcceptWithoutOthers(scoped in MessageReader attempt) => !attempt.metOthers && Accept(in attempt);

    /// <summary>Whether this is a copy that reports nothing: within it, a case of a union is not tried by reading it, or each level would be read once more for every level above.</summary>
    public readonly bool IsQuiet => quiet;

    /// <summary>Whether only <see cref="Failed"/> and <see cref="Met"/> are asked of this copy.</summary>
    public readonly bool OnlyJudges => quiet && !building;

    /// <summary>What is known of a case of a union, for the value that this reader stands on.</summary>
    /// <param name="union">Tells the union from others; the same object each time.</param>
    /// <param name="number">The case's number.</param>
    /// <param name="probe">A <see cref="Probe"/>, which takes over what is known; it is not to be used on then.</param>
    /// <returns>False where nothing is known.</returns>
    public readonly bool TryRecall(object union, int number, scoped ref MessageReader probe)
    {
        if (!session.Cases.TryRecall(new(union, number, Offset), out JudgedCases.Judgement known))
        {
            return false;
        }

        probe.failed = known.Failed;
        probe.met = known.Met;
        return true;
    }

    /// <summary>Keeps what a probe found of a case of a union, where it may be asked for again: within a copy.</summary>
    /// <param name="union">Tells the union from others; the same object each time.</param>
    /// <param name="number">The case's number.</param>
    /// <param name="probe">The probe that has read the value.</param>
    public readonly void Remember(object union, int number, scoped in MessageReader probe)
    {
        if (quiet)
        {
            session.Cases.Remember(new(union, number, Offset), new(probe.failed, probe.met));
        }
    }

    /// <summary>Moves over a value of which all is known that is asked of this copy.</summary>
    /// <param name="requiredMembers">How many required members it has of the case that is meant.</param>
    /// <exception cref="MessageFormatException">An object within has a member twice, or the text is no JSON.</exception>
    public void SkipJudged(int requiredMembers)
    {
        Skip();
        met = requiredMembers;
    }

    /// <summary>Takes over that a copy met a violation. What is built is this reader's own to say: the copy built nothing.</summary>
    /// <param name="other">The copy.</param>
    public void Absorb(scoped in MessageReader other) => failed |= other.failed;

    /// <summary>On a <see cref="Probe"/>: from the start of an object onto the value of one of its members.</summary>
    /// <param name="member">The member's name as UTF-8, unescaped.</param>
    /// <returns>False where there is no such member, or the value is no object; the reader then must not be used on.</returns>
    /// <exception cref="MessageFormatException">The text is no JSON.</exception>
    public bool MoveTo(scoped ReadOnlySpan<byte> member)
    {
        if (json.Type != JsonTokenType.StartObject)
        {
            return false;
        }

        if (json.TryMoveToLast(member))
        {
            return true;
        }

        for (bool isFirst = true; json.ReadName(isFirst); isFirst = false)
        {
            bool found = json.IsText(member);
            json.ReadMember();
            if (found)
            {
                return true;
            }

            // What is passed over here is read once more.
            if (session.HasEscapes)
            {
                json.Skip();
            }
            else
            {
                json.SkipUnchecked();
            }
        }

        return false;
    }

    /// <summary>The boolean schema <c>false</c>: always a violation.</summary>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    public void False(string? at = null)
    {
        if (Fails())
        {
            string what = json.Type == JsonTokenType.PropertyName ? $"the member {Wording.Quote(CurrentName())}" : Found();
            Add(Keywords.FalseSchema, at, $"is {what}, but the schema allows nothing here", Offset);
        }
    }

    /// <summary>Reports a violation at the current token.</summary>
    /// <param name="keyword">The keyword that failed.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="message">What was found, and what is wanted.</param>
    public void Report(string keyword, string? at, string message)
    {
        if (Fails())
        {
            Add(keyword, at, message, Offset);
        }
    }

    /// <summary>Reports that the number of fitting branches is not the one wanted.</summary>
    /// <param name="keyword"><c>anyOf</c>, <c>oneOf</c> or <c>not</c>.</param>
    /// <param name="at">The subschema's place; null for that of the member being read.</param>
    /// <param name="matched">How many branches the value fits.</param>
    /// <param name="of">How many there are.</param>
    public void NoMatch(string keyword, string? at, int matched, int of)
    {
        if (Fails())
        {
            Add(keyword, at, $"is {Found()}, which {Wording.Branches(keyword, matched, of)}", Offset);
        }
    }
}
