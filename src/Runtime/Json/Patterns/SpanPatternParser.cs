using System.Globalization;

namespace MessageContracts.Json.Patterns;

/// <summary>Reads the items of a <see cref="SpanPattern"/>; whatever else a pattern has, it declines.</summary>
internal ref struct SpanPatternParser(ReadOnlySpan<char> pattern)
{
    private const string Special = @"^$.|?*+()[]{}\/";

    private readonly ReadOnlySpan<char> pattern = pattern;
    private int at;

    public readonly bool AtEnd => at == pattern.Length;

    public bool TryItem(out SpanPatternItem item)
    {
        item = default;
        if (!TrySet(out AsciiSet set) || !TryQuantifier(out int min, out int max))
        {
            return false;
        }

        item = new SpanPatternItem(set, min, max);
        return true;
    }

    private bool TrySet(out AsciiSet set)
    {
        set = default;
        char c = pattern[at++];
        return c switch
        {
            '[' => TryClass(out set),
            '\\' => TryEscape(out set),
            _ when Special.Contains(c, StringComparison.Ordinal) => false,
            _ => TryOne(c, out set),
        };
    }

    private bool TryClass(out AsciiSet set)
    {
        set = default;
        if (AtEnd || pattern[at] is '^' or ']')
        {
            return false;
        }

        while (!AtEnd && pattern[at] != ']')
        {
            if (!TryClassMember(out AsciiSet member))
            {
                return false;
            }

            set |= member;
        }

        at++;
        return at <= pattern.Length;
    }

    private bool TryClassMember(out AsciiSet set)
    {
        char low = pattern[at++];
        bool escaped = low == '\\';
        if (!(escaped ? TryEscape(out set) : TryOne(low, out set)))
        {
            return false;
        }

        bool isRange = at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']';
        if (!isRange)
        {
            return true;
        }

        char high = pattern[at + 1];
        at += 2;
        if (escaped || high == '\\' || high < low || high >= 0x80)
        {
            return false;
        }

        set = AsciiSet.Range(low, high);
        return true;
    }

    private bool TryEscape(out AsciiSet set)
    {
        set = default;
        if (AtEnd)
        {
            return false;
        }

        char c = pattern[at++];
        switch (c)
        {
            case 'd':
                set = AsciiSet.Range('0', '9');
                return true;
            case 'w':
                set = AsciiSet.Range('0', '9') | AsciiSet.Range('a', 'z') | AsciiSet.Range('A', 'Z') | AsciiSet.Of('_');
                return true;
            default:
                return !char.IsAsciiLetterOrDigit(c) && TryOne(c, out set);
        }
    }

    private bool TryQuantifier(out int min, out int max)
    {
        (min, max) = (1, 1);
        switch (AtEnd ? '\0' : pattern[at])
        {
            case '*':
                (min, max) = (0, int.MaxValue);
                break;
            case '+':
                (min, max) = (1, int.MaxValue);
                break;
            case '?':
                (min, max) = (0, 1);
                break;
            case '{':
                return TryCounts(out min, out max) && !IsLazy();
            default:
                return true;
        }

        at++;
        return !IsLazy();
    }

    private bool TryCounts(out int min, out int max)
    {
        (min, max) = (0, 0);
        int length = pattern[at..].IndexOf('}');
        if (length < 0)
        {
            return false;
        }

        ReadOnlySpan<char> counts = pattern.Slice(at + 1, length - 1);
        at += length + 1;
        int comma = counts.IndexOf(',');
        if (comma < 0)
        {
            bool exact = TryCount(counts, out min);
            max = min;
            return exact;
        }

        max = int.MaxValue;
        return TryCount(counts[..comma], out min) && (comma + 1 == counts.Length || TryCount(counts[(comma + 1)..], out max)) && min <= max;
    }

    private readonly bool IsLazy() => !AtEnd && pattern[at] is '?' or '+' or '*';

    private static bool TryCount(ReadOnlySpan<char> text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static bool TryOne(char c, out AsciiSet set)
    {
        set = c < 0x80 ? AsciiSet.Of(c) : default;
        return c < 0x80;
    }
}
