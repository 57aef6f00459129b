namespace MessageContracts.Json.Patterns;

/// <summary>Classes of characters of ECMA 262: <c>[…]</c>, and the escapes that stand for one.</summary>
internal static class EcmaClass
{
    private static readonly CodePointRange[] Digits = [new('0', '9')];
    private static readonly CodePointRange[] Words = [new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')];
    private static readonly CodePointRange[] Spaces =
    [
        new('\t', '\r'), new(' ', ' '), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029), new(0x202F, 0x202F),
        new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF),
    ];

    /// <summary>What <c>.</c> does not match.</summary>
    private static readonly CodePointRange[] LineEnds = [new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)];

    public static string AnyButLineEnds { get; } = OfAll(LineEnds).ToDotNet(negated: true);

    /// <summary>Whether an escape's letter stands for a class.</summary>
    public static bool IsEscape(char c) => c is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'p' or 'P';

    /// <summary>Reads an escape that stands for a class, after its letter.</summary>
    public static CodePointSet Escape(char c, ref EcmaReader reader)
    {
        CodePointSet set = new();
        AddEscape(c, set, ref reader);
        return set;
    }

    /// <summary>Reads a class after its bracket, and says it in .NET's dialect.</summary>
    public static string Read(ref EcmaReader reader)
    {
        bool negated = reader.TryTake('^');
        CodePointSet set = new();
        while (!reader.TryTake(']'))
        {
            Member(set, ref reader);
        }

        return set.ToDotNet(negated);
    }

    private static CodePointSet OfAll(CodePointRange[] ranges)
    {
        CodePointSet set = new();
        set.Add(ranges);
        return set;
    }

    /// <summary>One character, a range, or a class within the class; beside one of those, <c>-</c> is itself.</summary>
    private static void Member(CodePointSet set, ref EcmaReader reader)
    {
        int start = reader.At;
        int? low = Atom(set, ref reader);
        bool isRange = low is not null && reader.Peek == '-' && reader.PeekNext is not (']' or '\0');
        if (low is null || !isRange)
        {
            set.Add(low is { } single ? [new CodePointRange(single, single)] : []);
            return;
        }

        _ = reader.Next();
        switch (Atom(set, ref reader))
        {
            case null:
                set.Add([new CodePointRange(low.Value, low.Value), new CodePointRange('-', '-')]);
                break;
            case int high when high < low:
                throw new ArgumentException($"The range at character {start + 1} ends before it starts.");
            case int high:
                set.Add(low.Value, high);
                break;
        }
    }

    /// <summary>One character of a class; null for a class within it, which was added.</summary>
    private static int? Atom(CodePointSet set, ref EcmaReader reader)
    {
        char c = reader.Next();
        if (c != '\\')
        {
            return reader.Character(c);
        }

        char escaped = reader.Next();
        if (!IsEscape(escaped))
        {
            return escaped == 'b' ? '\b' : reader.Escaped(escaped);
        }

        AddEscape(escaped, set, ref reader);
        return null;
    }

    private static void AddEscape(char c, CodePointSet set, ref EcmaReader reader)
    {
        switch (c)
        {
            case 'p' or 'P':
                set.AddCategory(reader.Category(c), negated: c == 'P');
                break;
            case 'd' or 'w' or 's':
                set.Add(Ranges(c));
                break;
            default:
                set.Add(CodePointRange.Complement(Ranges(c)));
                break;
        }
    }

    private static CodePointRange[] Ranges(char c) => c switch
    {
        'd' or 'D' => Digits,
        'w' or 'W' => Words,
        _ => Spaces,
    };
}
