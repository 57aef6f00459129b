namespace MessageContracts.Json.Patterns;

/// <summary>Tells what other dialects have and ECMA 262 has not: .NET would take it, or take it for something else.</summary>
internal static class EcmaGrammar
{
    private const string Escapes = "bBcdDfknpPrsStuvwWx";

    /// <summary>Where an escape or a group stands that is not ECMA's; negative where none does.</summary>
    public static int FindForeign(string pattern)
    {
        bool inClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\')
            {
                i++;
                if (i < pattern.Length && IsAsciiLetter(pattern[i]) && Escapes.IndexOf(pattern[i]) < 0)
                {
                    return i - 1;
                }
            }
            else if (!inClass && c == '(' && i + 2 < pattern.Length && pattern[i + 1] == '?' && !IsGroup(pattern, i + 2))
            {
                return i;
            }
            else
            {
                inClass = inClass ? c != ']' : c == '[';
            }
        }

        return -1;
    }

    /// <summary>Whether a group of ECMA's goes on here, after <c>(?</c>: a lookaround, one that captures nothing, or a named one.</summary>
    private static bool IsGroup(string pattern, int at) =>
        pattern[at] is ':' or '=' or '!'
        || (pattern[at] == '<' && at + 1 < pattern.Length && (pattern[at + 1] is '=' or '!' or '_' or '$' || char.IsLetter(pattern[at + 1])));

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
