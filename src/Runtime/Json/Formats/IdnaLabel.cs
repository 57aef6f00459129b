namespace MessageContracts.Json.Formats;

/// <summary>The rules for one label of an internationalized host name (RFC 5891 to 5893).</summary>
internal static class IdnaLabel
{
    private const int Longest = 63;

    /// <summary>What a label in ASCII (<c>xn--…</c>) stands for; null where it is none that an encoder would have written.</summary>
    public static List<int>? FromAscii(string label)
    {
        string encoded = label.Substring("xn--".Length);
        List<int>? points = encoded.Length == 0 ? null : Punycode.Decode(encoded);
        bool isCanonical = points is not null
            && points.Exists(point => point >= 0x80)
            && string.Equals(Punycode.Encode(points), encoded, StringComparison.OrdinalIgnoreCase);
        return isCanonical ? points : null;
    }

    public static bool IsValid(List<int> points)
    {
        bool misplacedHyphen = points.Count == 0 || points[0] == '-' || points[^1] == '-' || (points.Count > 3 && points[2] == '-' && points[3] == '-');
        if (misplacedHyphen || IdnaCodePoints.IsMark(points[0]) || "xn--".Length + Punycode.Encode(points).Length > Longest)
        {
            return false;
        }

        for (int i = 0; i < points.Count; i++)
        {
            if (!IdnaCodePoints.IsAllowed(points[i]) || !IsInPlace(points, i))
            {
                return false;
            }
        }

        return !(points.Exists(IdnaCodePoints.IsArabicDigit) && points.Exists(IdnaCodePoints.IsExtendedArabicDigit));
    }

    /// <summary>RFC 5893, 2: what a label of a name with letters from right to left must be.</summary>
    public static bool IsDirected(List<int> points)
    {
        int last = points.FindLastIndex(point => !IdnaCodePoints.IsNonspacing(point));
        if (!IdnaCodePoints.IsRightToLeft(points[0]))
        {
            bool startsLeftToRight = !IdnaCodePoints.IsEuropeanDigit(points[0]) && !IdnaCodePoints.IsArabicDigit(points[0]) && points[0] != '-';
            return startsLeftToRight && !points.Exists(IsOfRightToLeft) && points[last] != '-';
        }

        bool mixesDigits = points.Exists(IdnaCodePoints.IsEuropeanDigit) && points.Exists(IdnaCodePoints.IsArabicDigit);
        bool endsWell = IsOfRightToLeft(points[last]) || IdnaCodePoints.IsEuropeanDigit(points[last]);
        return !mixesDigits && endsWell && points.TrueForAll(point => IsOfRightToLeft(point) || IdnaCodePoints.IsEuropeanDigit(point) || IdnaCodePoints.IsNonspacing(point) || point is '-' or 0x200C or 0x200D);
    }

    public static bool IsOfRightToLeft(int point) => IdnaCodePoints.IsRightToLeft(point) || IdnaCodePoints.IsArabicDigit(point);

    /// <summary>RFC 5892, appendix A.</summary>
    private static bool IsInPlace(List<int> points, int at)
    {
        int before = at > 0 ? points[at - 1] : -1;
        int after = at + 1 < points.Count ? points[at + 1] : -1;
        return points[at] switch
        {
            0x200C => IdnaCodePoints.IsVirama(before) || IsBetweenJoining(points, at),
            0x200D => IdnaCodePoints.IsVirama(before),
            0xB7 => before == 'l' && after == 'l',
            0x375 => IdnaCodePoints.IsGreek(after),
            0x5F3 or 0x5F4 => IdnaCodePoints.IsHebrew(before),
            0x30FB => points.Exists(IdnaCodePoints.IsJapanese),
            _ => true,
        };
    }

    private static bool IsBetweenJoining(List<int> points, int at)
    {
        int before = points.FindLastIndex(at, at + 1, point => point != 0x200C && !IdnaCodePoints.IsNonspacing(point));
        int after = points.FindIndex(at, point => point != 0x200C && !IdnaCodePoints.IsNonspacing(point));
        return before >= 0 && after >= 0 && IdnaCodePoints.JoinsNext(points[before]) && IdnaCodePoints.JoinsPrevious(points[after]);
    }
}
