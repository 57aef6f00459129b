using System.Globalization;

namespace MessageContracts.Generator.Modeling;

/// <summary>The words of C# (its specification, 6.4.3 and 6.4.4), known without the compiler: the command line runs without it.</summary>
internal static class CSharpWords
{
    /// <summary>Those that are reserved everywhere, and the four that only the compiler knows.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Whether it is an identifier, or a keyword, which becomes one by an <c>@</c>.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !CanStart(name[0]))
        {
            return false;
        }

        foreach (char character in name)
        {
            if (!CanStart(character) && !CanFollow(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanStart(char character) => character == '_' || char.IsLetter(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.LetterNumber;

    private static bool CanFollow(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
