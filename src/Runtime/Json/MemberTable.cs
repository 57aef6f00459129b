using System.Text;

namespace MessageContracts.Json;

/// <summary>The known members of an object, found by their names in UTF-8. One is made for each generated type, once.</summary>
public sealed class MemberTable
{
    private const int Longest = 256;

    private readonly byte[][] names;

    // Each name as it is written, quotation marks included; empty for one that needs escapes.
    private readonly byte[][] quoted;

    // Which member came after each one (at 0: first) the last time. Writers keep to one order, each to its own; where it changes, or another
    // thread learns as well, a prediction fails and nothing more.
    private readonly byte[] successors;
    private readonly string at;
    private readonly string[] requiredAt;

    // Open addressing over the names' numbers plus one; a power of two, at most half full.
    private readonly short[] slots;

    /// <summary>Creates a table.</summary>
    /// <param name="at">The place of the object's schema.</param>
    /// <param name="required">How many members, counted from the first, the schema requires.</param>
    /// <param name="names">The members' names; at most 256, each once.</param>
    public MemberTable(string at, int required, params ReadOnlySpan<string> names)
        : this(at, [at], required, names)
    {
    }

    /// <summary>Creates a table for an object whose requirements stand in several places.</summary>
    /// <param name="at">The place of the object's schema.</param>
    /// <param name="requiredAt">The place at which each required member is required; the last stands for the rest.</param>
    /// <param name="required">How many members, counted from the first, are required.</param>
    /// <param name="names">The members' names; at most 256, each once.</param>
    public MemberTable(string at, string[] requiredAt, int required, params ReadOnlySpan<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Length, Longest);
        this.at = at;
        this.requiredAt = requiredAt;
        RequiredCount = required;
        this.names = new byte[names.Length][];
        quoted = new byte[names.Length][];
        successors = new byte[names.Length + 1];
        slots = new short[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Length * 2))];
        for (int i = 0; i < names.Length; i++)
        {
            this.names[i] = Encoding.UTF8.GetBytes(names[i]);
            quoted[i] = Quoted(names[i]);
            successors[i] = (byte)i;
            int slot = Hash(this.names[i]) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (short)(i + 1);
        }
    }

    internal int RequiredCount { get; }

    /// <summary>The member that is likely to come.</summary>
    /// <param name="after">One more than the member before; 0 at the object's start.</param>
    /// <param name="name">Its name as it is written, quotation marks included.</param>
    internal int Predict(int after, out ReadOnlySpan<byte> name)
    {
        int member = successors[after];
        name = member < quoted.Length ? quoted[member] : default;
        return member;
    }

    /// <summary>Remembers which member came.</summary>
    internal void Learn(int after, int member) => successors[after] = (byte)member;

    /// <summary>A member's number, or -1.</summary>
    /// <param name="name">The name, unescaped.</param>
    internal int Find(ReadOnlySpan<byte> name)
    {
        int slot = Hash(name) & (slots.Length - 1);
        while (slots[slot] is var entry and not 0)
        {
            if (name.SequenceEqual(names[entry - 1]))
            {
                return entry - 1;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        return -1;
    }

    internal string NameOf(int member) => Encoding.UTF8.GetString(names[member]);

    /// <summary>The place of a member's schema (a JSON pointer, RFC 6901, below the object's).</summary>
    internal string PlaceOf(int member) =>
        at + "/properties/" + NameOf(member).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    internal string RequiredAt(int member) => requiredAt[Math.Min(member, requiredAt.Length - 1)];

    private static byte[] Quoted(string name) => name.AsSpan().ContainsAny(MessageWriter.MustEscape) ? [] : Encoding.UTF8.GetBytes($"\"{name}\"");

    // Length and the outer letters tell most names of one object apart; what is left is compared.
    private static int Hash(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : name.Length + (name[0] * 31) + (name[^1] * 17) + (name[name.Length / 2] * 7);
}
