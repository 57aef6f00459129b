using System.Globalization;

namespace MessageContracts.Json.Formats;

/// <summary>What RFC 5892 and RFC 5893 ask of single code points, as far as .NET's general categories and the scripts' blocks tell.</summary>
internal static class IdnaCodePoints
{
    // Code points with the canonical combining class "virama".
    private static readonly HashSet<int> Viramas =
    [
        0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD3B, 0xD3C, 0xD4D, 0xDCA, 0xE3A, 0xEBA, 0xF84, 0x1039, 0x103A, 0x1714, 0x1734, 0x17D2,
        0x1A60, 0x1B44, 0x1BAA, 0x1BAB, 0x1BF2, 0x1BF3, 0x2D7F, 0xA806, 0xA82C, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED,
    ];

    /// <summary>RFC 5892, 2.6: what its general category would decide otherwise.</summary>
    private static readonly HashSet<int> AlwaysValid = [0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007];

    private static readonly HashSet<int> NeverValid = [0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B];

    // Letters of the Arabic block that join to the one before only.
    private static readonly HashSet<int> RightJoining =
        [0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x671, 0x672, 0x673, 0x675, 0x676, 0x677, 0x6C0, 0x6D2, 0x6D3, 0x6D5];

    public static bool IsVirama(int point) => Viramas.Contains(point);

    /// <summary>Whether a code point may stand anywhere in a label, or where a rule for its context says.</summary>
    public static bool IsAllowed(int point)
    {
        if (point < 0x80)
        {
            return point == '-' || point is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        }

        return AlwaysValid.Contains(point) || HasRule(point) || (!NeverValid.Contains(point) && IsLetterOrDigit(point));
    }

    public static bool IsMark(int point) =>
        Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsGreek(int point) => point is (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF);

    public static bool IsHebrew(int point) => point is (>= 0x591 and <= 0x5F4) or (>= 0xFB1D and <= 0xFB4F);

    public static bool IsJapanese(int point) =>
        point is (>= 0x3041 and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
            or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    public static bool IsArabicDigit(int point) => point is >= 0x660 and <= 0x669;

    public static bool IsExtendedArabicDigit(int point) => point is >= 0x6F0 and <= 0x6F9;

    public static bool IsEuropeanDigit(int point) => point is (>= '0' and <= '9') || IsExtendedArabicDigit(point);

    public static bool IsNonspacing(int point) => Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether the letter is of a script that is written from right to left (bidi classes R and AL).</summary>
    public static bool IsRightToLeft(int point) =>
        point is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && !IsNonspacing(point) && !IsArabicDigit(point) && !IsExtendedArabicDigit(point);

    public static bool JoinsNext(int point) => JoinsPrevious(point) && !RightJoining.Contains(point);

    public static bool JoinsPrevious(int point) => point is >= 0x620 and <= 0x7FF && point != 0x621 && IsRightToLeft(point);

    /// <summary>RFC 5892, appendix A: the code points that a rule for their context allows.</summary>
    private static bool HasRule(int point) => point is 0x200C or 0x200D or 0xB7 or 0x375 or 0x5F3 or 0x5F4 or 0x30FB;

    private static bool IsLetterOrDigit(int point) => Category(point) is
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static UnicodeCategory Category(int point) =>
        point is >= 0xD800 and <= 0xDFFF ? UnicodeCategory.Surrogate : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(point), 0);
}
