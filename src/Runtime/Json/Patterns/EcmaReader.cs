using System.Globalization;
using System.Text;

namespace MessageContracts.Json.Patterns;

/// <summary>Reads the characters and escapes of a regular expression of ECMA 262.</summary>
internal ref struct EcmaReader(ReadOnlySpan<char> pattern, bool withScripts)
{
    private readonly ReadOnlySpan<char> pattern = pattern;
    private readonly bool withScripts = withScripts;

    /// <summary>How many characters were read.</summary>
    public int At { get; private set; }

    public readonly bool AtEnd => At == pattern.Length;

    public readonly char Peek => AtEnd ? '\0' : pattern[At];

    /// <summary>The character after the next one.</summary>
    public readonly char PeekNext => At + 1 < pattern.Length ? pattern[At + 1] : '\0';

    public char Next() => AtEnd ? throw new ArgumentException($"The pattern {pattern.ToString()} ends within an escape or a class.") : pattern[At++];

    public bool TryTake(char c)
    {
        bool taken = !AtEnd && pattern[At] == c;
        At += taken ? 1 : 0;
        return taken;
    }

    /// <summary>The rest of a character that may be two units.</summary>
    public int Character(char first) =>
        char.IsHighSurrogate(first) && char.IsLowSurrogate(Peek) ? char.ConvertToUtf32(first, Next()) : first;

    /// <summary>The character that an escape stands for, whose letter was read.</summary>
    public int Escaped(char c) => c switch
    {
        'u' when Peek == '{' => CodePoint(),
        'u' => Unit(),
        'x' => Hex(2),
        'c' when Peek is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Next() % 32,
        '0' => 0,
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        _ => Character(c),
    };

    /// <summary>The number that goes on from a digit.</summary>
    public int Number(char first)
    {
        int number = first - '0';
        while (Peek is >= '0' and <= '9' && number < 1000)
        {
            number = (number * 10) + (Next() - '0');
        }

        return number;
    }

    /// <summary>A text up to a character, which is read too.</summary>
    public string Until(char end)
    {
        int length = pattern.Slice(At).IndexOf(end);
        if (length < 0)
        {
            At = pattern.Length;
            _ = Next();
        }

        string text = pattern.Slice(At, length).ToString();
        At += length + 1;
        return text;
    }

    /// <summary>The general category that a property names, as .NET calls it.</summary>
    public string Category(char c)
    {
        int start = At - 1;
        if (!TryTake('{'))
        {
            throw new ArgumentException($"\\{c} at character {start} names no property; write it in braces, such as \\{c}{{L}}.");
        }

        string property = Until('}');
        return withScripts && UnicodeProperty.IsScript(property) ? "L" : UnicodeProperty.ToDotNet(property)
            ?? throw new ArgumentException($"\\{c}{{{property}}} at character {start} is no general category of Unicode, and .NET knows no other property; list the characters instead, such as [A-Za-z\\u00C0-\\u024F].");
    }

    private int CodePoint()
    {
        int start = At - 1;
        _ = Next();
        return int.TryParse(Until('}'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && Rune.IsValid(value)
            ? value
            : throw new ArgumentException($"\\u{{…}} at character {start} is no code point.");
    }

    /// <summary>Two escapes that are the halves of one character are that character.</summary>
    private int Unit()
    {
        int unit = Hex(4);
        if (!char.IsHighSurrogate((char)unit) || Peek != '\\' || PeekNext != 'u')
        {
            return unit;
        }

        EcmaReader ahead = this;
        ahead.At += 2;
        int low = ahead.Peek == '{' ? 0 : ahead.Hex(4);
        if (!char.IsLowSurrogate((char)low))
        {
            return unit;
        }

        At = ahead.At;
        return char.ConvertToUtf32((char)unit, (char)low);
    }

    private int Hex(int digits)
    {
        int start = At - 1;
        int end = Math.Min(At + digits, pattern.Length);
        string text = pattern.Slice(At, end - At).ToString();
        if (text.Length < digits || !int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            throw new ArgumentException($"\\{pattern[start]} at character {start} needs {digits} hexadecimal digits.");
        }

        At = end;
        return value;
    }
}
