using System.Text;

namespace MessageContracts.Json.Formats;

/// <summary>RFC 3492: Unicode labels in ASCII, without the prefix <c>xn--</c>.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int MinThreshold = 1;
    private const int MaxThreshold = 26;
    private const int FirstBias = 72;
    private const int FirstCode = 0x80;

    /// <summary>The code points of an encoded label; null where it is none.</summary>
    public static List<int>? Decode(string text)
    {
        int basic = Math.Max(text.LastIndexOf('-'), 0);
        var points = new List<int>(text.Substring(0, basic).Select(c => (int)c));
        long code = FirstCode;
        long index = 0;
        int bias = FirstBias;
        for (int at = basic > 0 ? basic + 1 : 0; at < text.Length;)
        {
            long before = index;
            if (!TryDelta(text, ref at, bias, ref index))
            {
                return null;
            }

            int count = points.Count + 1;
            bias = Adapt(index - before, count, isFirst: before == 0);
            code += index / count;
            index %= count;
            if (code > 0x10FFFF)
            {
                return null;
            }

            points.Insert((int)index++, (int)code);
        }

        return points;
    }

    public static string Encode(IReadOnlyList<int> points)
    {
        var text = new StringBuilder();
        foreach (int point in points.Where(point => point < FirstCode))
        {
            text.Append((char)point);
        }

        int basic = text.Length;
        int handled = basic;
        text.Append(basic > 0 ? "-" : "");
        long code = FirstCode;
        long delta = 0;
        int bias = FirstBias;
        while (handled < points.Count)
        {
            int next = points.Where(point => point >= code).Min();
            delta += (next - code) * (handled + 1);
            code = next;
            foreach (int point in points)
            {
                delta += point < code ? 1 : 0;
                if (point == code)
                {
                    AppendDelta(text, delta, bias);
                    bias = Adapt(delta, handled + 1, isFirst: handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            code++;
        }

        return text.ToString();
    }

    private static bool TryDelta(string text, ref int at, int bias, ref long index)
    {
        long weight = 1;
        for (int k = Base; ; k += Base)
        {
            int digit = at < text.Length ? Digit(text[at++]) : -1;
            if (digit < 0 || index > int.MaxValue)
            {
                return false;
            }

            index += digit * weight;
            int threshold = Threshold(k, bias);
            if (digit < threshold)
            {
                return true;
            }

            weight = Math.Min(weight * (Base - threshold), int.MaxValue);
        }
    }

    private static void AppendDelta(StringBuilder text, long delta, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (delta < threshold)
            {
                text.Append(Letter((int)delta));
                return;
            }

            text.Append(Letter(threshold + (int)((delta - threshold) % (Base - threshold))));
            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Min(Math.Max(k - bias, MinThreshold), MaxThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / count;
        int k = 0;
        while (delta > (Base - MinThreshold) * MaxThreshold / 2)
        {
            delta /= Base - MinThreshold;
            k += Base;
        }

        return k + (int)((Base - MinThreshold + 1) * delta / (delta + 38));
    }

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
