using System.Diagnostics.CodeAnalysis;

namespace MessageContracts.Json.Patterns;

/// <summary>
/// A pattern that is a chain of ASCII characters and classes from <c>^</c> to <c>$</c>, matched byte by byte without ever going back:
/// each repeated class shares no character with what may follow it, so that taking all it can is right.
/// </summary>
internal sealed class SpanPattern
{
    private readonly SpanPatternItem[] items;

    private SpanPattern(SpanPatternItem[] items) => this.items = items;

    public static bool TryParse(string pattern, [NotNullWhen(true)] out SpanPattern? result)
    {
        result = null;
        if (pattern.Length < 2 || pattern[0] != '^' || pattern[^1] != '$')
        {
            return false;
        }

        List<SpanPatternItem> items = [];
        SpanPatternParser parser = new(pattern.AsSpan(1, pattern.Length - 2));
        while (!parser.AtEnd)
        {
            if (!parser.TryItem(out SpanPatternItem item))
            {
                return false;
            }

            items.Add(item);
        }

        if (!NeedsNoBacktracking(items))
        {
            return false;
        }

        result = new SpanPattern([.. items]);
        return true;
    }

    public bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        int at = 0;
        foreach (SpanPatternItem item in items)
        {
            int end = (int)Math.Min(utf8.Length, (long)at + item.Max);
            int start = at;
            while (at < end && item.Contains(utf8[at]))
            {
                at++;
            }

            if (at - start < item.Min)
            {
                return false;
            }
        }

        return at == utf8.Length;
    }

    private static bool NeedsNoBacktracking(List<SpanPatternItem> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            // What may come next: the following items, up to one that must come.
            for (int next = i + 1; items[i].Min != items[i].Max && next < items.Count; next++)
            {
                if (items[i].Overlaps(items[next]))
                {
                    return false;
                }

                if (items[next].Min > 0)
                {
                    break;
                }
            }
        }

        return true;
    }
}
