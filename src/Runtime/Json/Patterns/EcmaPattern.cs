using System.Text;

namespace MessageContracts.Json.Patterns;

/// <summary>Says a regular expression of ECMA 262, with its <c>u</c> flag, in .NET's dialect.</summary>
internal ref struct EcmaPattern
{
    private const string WordBoundary = "(?:(?<=[a-zA-Z0-9_])(?![a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?=[a-zA-Z0-9_]))";
    private const string NoWordBoundary = "(?:(?<=[a-zA-Z0-9_])(?=[a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?![a-zA-Z0-9_]))";

    /// <summary>
    /// The longest expression in .NET's dialect that is matched without backtracking: of a longer one, such as all letters beyond the basic plane,
    /// the automaton takes a fifth of a second to make.
    /// </summary>
    public const int LongestForAutomaton = 3000;

    private readonly string pattern;
    private readonly StringBuilder result;
    private EcmaReader reader;
    private EcmaGroups? groups;

    private EcmaPattern(string pattern, bool withScripts)
    {
        this.pattern = pattern;
        reader = new EcmaReader(pattern.AsSpan(), withScripts);
        result = new StringBuilder(pattern.Length + 16);
    }

    /// <summary>The expression in .NET's dialect.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="withScripts">Whether a script may be asked for, which .NET cannot: to tell if the expression is one at all.</param>
    /// <exception cref="ArgumentException">It is no expression of ECMA 262, or not one that .NET can match.</exception>
    public static string ToDotNet(string pattern, bool withScripts = false)
    {
        EcmaPattern translation = new(pattern, withScripts);
        translation.Translate(int.MaxValue);
        return translation.result.ToString();
    }

    /// <summary>How many characters of an expression make at least so many of .NET's.</summary>
    public static int CountBefore(string pattern, int dotNetOffset)
    {
        EcmaPattern translation = new(pattern, withScripts: false);
        translation.Translate(dotNetOffset);
        return translation.reader.At;
    }

    private void Translate(int length)
    {
        while (!reader.AtEnd && result.Length < length)
        {
            char c = reader.Next();
            switch (c)
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    result.Append(EcmaClass.Read(ref reader));
                    break;
                case '.':
                    result.Append(EcmaClass.AnyButLineEnds);
                    break;
                case '$':
                    result.Append(@"\z");
                    break;
                case '^':
                    result.Append(@"\A");
                    break;
                default:
                    Literal(c, reader.Character(c));
                    break;
            }
        }
    }

    /// <summary>A character outside the basic plane is two units to .NET, which a quantifier must take as one.</summary>
    private readonly void Literal(char first, int character)
    {
        if (character == first)
        {
            result.Append(first);
        }
        else
        {
            result.Append("(?:").Append(char.ConvertFromUtf32(character)).Append(')');
        }
    }

    private void Escape()
    {
        char c = reader.Next();
        switch (c)
        {
            case 'b':
                result.Append(WordBoundary);
                break;
            case 'B':
                result.Append(NoWordBoundary);
                break;
            case 'k' when reader.TryTake('<'):
                Reference(reader.Until('>'));
                break;
            case >= '1' and <= '9':
                NumberedReference(c);
                break;
            case var _ when EcmaClass.IsEscape(c):
                result.Append(EcmaClass.Escape(c, ref reader).ToDotNet(negated: false));
                break;
            default:
                Character(reader.Escaped(c));
                break;
        }
    }

    private readonly void Character(int character)
    {
        if (character <= char.MaxValue)
        {
            CodePointSet.Append(result, character);
        }
        else
        {
            result.Append("(?:").Append(char.ConvertFromUtf32(character)).Append(')');
        }
    }

    private void NumberedReference(char first)
    {
        int start = reader.At - 1;
        int number = reader.Number(first);
        groups ??= new EcmaGroups(pattern);
        Reference(groups.Find(number) ?? throw new ArgumentException($"\\{number} at character {start} refers to a group, and there are not so many."));
    }

    /// <summary>A group that has not captured matches nothing to .NET, and the empty text to ECMA.</summary>
    private readonly void Reference(string group) => result.Append("(?(").Append(group).Append(@")\k<").Append(group).Append(">)");
}
