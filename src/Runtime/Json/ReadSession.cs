using System.Diagnostics;
using System.Runtime.CompilerServices;
using MessageContracts.Validation;

namespace MessageContracts.Json;

/// <summary>What all readers of one document share. Sessions are reused, so that reading a valid document allocates nothing.</summary>
internal sealed class ReadSession
{
    private const int KeptScratch = 64 * 1024;

    // Far beyond what any sane schema takes; an anyOf that recurs into itself could otherwise double the work with each level.
    private const int FreeSteps = 100_000;
    private const int StepsPerByte = 100;

    // So many texts may take the longest time that a pattern has, whatever the document's length, and each byte of it another 100 ns.
    private const int FreeTimeouts = 3;

    // So many characters may the pointers of a report have, beside those of the document: else a thousand violations within a member
    // of a very long name would repeat it a thousand times.
    private const int FreePointers = 1024 * 1024;

    [ThreadStatic]
    private static ReadSession? spare;

    private readonly List<PendingViolation> violations = [];
    private byte[] names = new byte[256];
    private byte[] values = new byte[256];
    private int leftOut;
    private int lastObject;
    private long budget;
    private TimeSpan matching;

    private ReadSession()
    {
        Structure = new StructuralIndex(Spend);
        NameStructure = new StructuralIndex(Spend);
    }

    /// <summary>Where the document's tokens are.</summary>
    public StructuralIndex Structure { get; }

    /// <summary>The same for a member's name that is read as a value.</summary>
    public StructuralIndex NameStructure { get; }

    public NameSet Names { get; } = new();

    public JudgedCases Cases { get; } = new();

    public MessageJsonOptions Options { get; private set; } = MessageJsonOptions.Default;

    public bool HasViolations => violations.Count > 0;

    /// <summary>Whether the document is all in ASCII.</summary>
    public bool IsAscii { get; set; }

    /// <summary>Whether a string of the document has an escape.</summary>
    public bool HasEscapes { get; set; }

    public static ReadSession Rent(MessageJsonOptions options, int documentLength)
    {
        ReadSession session = spare ?? new ReadSession();
        spare = null;
        session.Options = options;
        session.budget = FreeSteps + ((long)StepsPerByte * documentLength);
        session.matching = (FreeTimeouts * SchemaPattern.MatchTimeout) + new TimeSpan(documentLength);
        return session;
    }

    public void Return()
    {
        violations.Clear();
        Names.Clear();
        Cases.Clear();
        leftOut = 0;
        lastObject = 0;
        names = names.Length > KeptScratch ? new byte[256] : names;
        values = values.Length > KeptScratch ? new byte[256] : values;
        spare = this;
    }

    /// <summary>Takes steps; there are only so many.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="offset">Where reading is.</param>
    /// <exception cref="MessageFormatException">Reading has taken more steps than any sane schema needs.</exception>
    public void Spend(int steps, int offset)
    {
        budget -= steps;
        if (budget < 0)
        {
            throw TooMuchWork(offset);
        }
    }

    /// <summary>Looks for a pattern in a text of the document. There is a limit to the time that all of them take together: many texts may each take nearly their own.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where reading is.</param>
    /// <returns>Whether it occurs, or could not be told in time.</returns>
    /// <exception cref="MessageFormatException">All the time is spent.</exception>
    public PatternResult Match(SchemaPattern pattern, ReadOnlySpan<byte> text, int offset)
    {
        if (!pattern.HasTimeLimit)
        {
            return pattern.Match(text);
        }

        long start = Stopwatch.GetTimestamp();
        PatternResult result = pattern.Match(text);
        matching -= Stopwatch.GetElapsedTime(start);
        return matching >= TimeSpan.Zero
            ? result
            : throw new MessageFormatException($"reading this document takes too much work: matching texts against patterns such as {Wording.Shorten(pattern.ToString())} takes too long", offset);
    }

    /// <summary>A number for one pass over one object.</summary>
    public int NextObject() => ++lastObject;

    /// <summary>Whether one more violation is listed; one beyond the limit is only counted, and nothing is made for it.</summary>
    public bool Lists()
    {
        bool lists = violations.Count < Options.MaxViolations;
        leftOut += lists ? 0 : 1;
        return lists;
    }

    public void Add(in PendingViolation violation) => violations.Add(violation);

    /// <summary>The name the reader stands on, unescaped; holds until the next name.</summary>
    public ReadOnlySpan<byte> UnescapeName(scoped in JsonTokenizer json) => Unescape(json, ref names);

    /// <summary>The string the reader stands on, unescaped; holds until the next string.</summary>
    public ReadOnlySpan<byte> UnescapeValue(scoped in JsonTokenizer json) => Unescape(json, ref values);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MessageFormatException TooMuchWork(int offset) =>
        new("reading this document takes too much work: its nesting makes nested subschemas be tried over and over", offset);

    public ValidationReport Report(ReadOnlySpan<byte> document)
    {
        if (violations.Count == 0)
        {
            return ValidationReport.Valid;
        }

        List<Violation> found = new(violations.Count + 1);
        PointerFinder pointers = new(document, Options.MaxDepth);
        long room = FreePointers + (long)document.Length;
        foreach (PendingViolation violation in violations.OrderBy(v => v.Offset))
        {
            string pointer = pointers.Find(violation.Offset);
            room -= pointer.Length;
            if (room < 0 && found.Count > 0)
            {
                found.Add(LeftOut(violations.Count - found.Count + leftOut, "their JSON pointers are too long to be listed"));
                return new ValidationReport(found);
            }

            found.Add(violation.ToViolation(pointer));
        }

        if (leftOut > 0)
        {
            found.Add(LeftOut(leftOut, $"the limit is {Options.MaxViolations}, set by MaxViolations"));
        }

        return new ValidationReport(found);
    }

    private static Violation LeftOut(int count, string why) => new("", Keywords.LeftOut, $"{count} more violations were left out ({why})", "");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<byte> Unescape(scoped in JsonTokenizer json, ref byte[] scratch)
    {
        // What is unescaped is never longer than what it was written as.
        if (scratch.Length < json.Inner.Length)
        {
            scratch = new byte[Math.Max(scratch.Length * 2, json.Inner.Length)];
        }

        int length = json.Unescape(scratch);
        return scratch.AsSpan(0, length);
    }
}
