using System.Text;

namespace MessageContracts.Json.Formats;

/// <summary>
/// RFC 1123, 2.1: labels of 1 to 63 letters, digits and inner hyphens; 253 characters in all. A label <c>xn--…</c> must stand for one
/// that RFC 5891 allows; in an international name a label may be written as that, too.
/// </summary>
internal sealed class HostnameFormat(bool international)
    : SchemaFormat(international ? "idn-hostname" : "hostname", "a host name (RFC 1123) such as www.example.org")
{
    private const int Longest = 253;
    private const int LongestLabel = 63;

    public override bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (IsPlain(utf8))
        {
            return utf8.Length <= Longest;
        }

        // No name in Unicode is longer than this in UTF-8.
        return utf8.Length <= 4 * Longest && IsInternational(Encoding.UTF8.GetString(utf8.ToArray()));
    }

    /// <summary>Whether the name is in ASCII, with no label that stands for another.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        foreach (Range label in utf8.Split((byte)'.'))
        {
            if (!IsPlainLabel(utf8[label]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlainLabel(ReadOnlySpan<byte> label)
    {
        bool stands = label.Length >= 4 && label[2] == '-' && label[3] == '-' && (label[0] | 0x20) == 'x' && (label[1] | 0x20) == 'n';
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-' || stands)
        {
            return false;
        }

        foreach (byte unit in label)
        {
            if (!char.IsAsciiLetterOrDigit((char)unit) && unit != '-')
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInternational(string name)
    {
        string[] labels = international ? name.Split('.', '\u3002', '\uff0e', '\uff61') : name.Split('.');
        var read = new List<List<int>>();
        int length = -1;
        foreach (string label in labels)
        {
            if (Points(label) is not { } points)
            {
                return false;
            }

            bool isAscii = points.TrueForAll(point => point < 0x80);
            length += 1 + (isAscii ? label.Length : "xn--".Length + Punycode.Encode(points).Length);
            read.Add(points);
        }

        return length <= Longest && (!read.Exists(points => points.Exists(IdnaLabel.IsOfRightToLeft)) || read.TrueForAll(IdnaLabel.IsDirected));
    }

    /// <summary>The code points that a label stands for; null where it is none.</summary>
    private List<int>? Points(string label)
    {
        if (label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return label.Length <= LongestLabel && IdnaLabel.FromAscii(label) is { } decoded && IdnaLabel.IsValid(decoded) ? decoded : null;
        }

        List<int> points = CodePoints(label);
        bool isAscii = points.TrueForAll(point => point < 0x80);
        bool isValid = isAscii ? IsPlainLabel(Encoding.UTF8.GetBytes(label)) : international && IdnaLabel.IsValid(points);
        return isValid ? points : null;
    }

    private static List<int> CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            points.Add(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i]);
        }

        return points;
    }
}
