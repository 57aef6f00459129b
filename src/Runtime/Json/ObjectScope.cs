using System.Runtime.CompilerServices;

namespace MessageContracts.Json;

/// <summary>What a reader remembers of the object it is in: where it starts, which members it met.</summary>
public struct ObjectScope
{
    private SeenMembers seen;
    private SeenPrints prints;

    internal ObjectScope(int start, int id, int namesMark)
    {
        Start = start;
        Id = id;
        NamesMark = namesMark;
    }

    /// <summary>How many members were met so far.</summary>
    public int Count { get; internal set; }

    /// <summary>How many of them the object's table knows.</summary>
    internal int Known { get; set; }

    /// <summary>One more than the known member that was met last; 0 before the first.</summary>
    internal int Expected { get; set; }

    /// <summary>Where the object starts, in bytes from the start of the document.</summary>
    public readonly int Start { get; }

    /// <summary>Tells this pass over this object from every other, for the names of its further members.</summary>
    internal readonly int Id { get; }

    internal readonly int NamesMark { get; }

    internal readonly bool Has(int index) => (seen[index >> 6] & (1UL << (index & 63))) != 0;

    /// <summary>Marks a known member as met; false where it was already.</summary>
    internal bool TryMark(int index)
    {
        ulong bit = 1UL << (index & 63);
        ref ulong word = ref seen[index >> 6];
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Marks the fingerprint of a name; false where it shows that the object had no such name before.</summary>
    internal bool MarkMayRepeat(uint print)
    {
        ulong bit = 1UL << (int)(print & 63);
        ref ulong word = ref prints[(int)(print >> 6) & 7];
        bool mayRepeat = (word & bit) != 0;
        word |= bit;
        return mayRepeat;
    }

    [InlineArray(4)]
    private struct SeenMembers
    {
        private ulong first;
    }

    [InlineArray(8)]
    private struct SeenPrints
    {
        private ulong first;
    }
}
