using System.Globalization;
using System.Numerics;

namespace MessageContracts.Generator.Reading;

/// <summary>
/// What a plain scalar is under the core schema of YAML 1.2 (section 10.3.2). Nothing more is guessed: <c>no</c>, <c>on</c>,
/// <c>1_000</c> and dates are strings.
/// </summary>
internal static class CoreSchema
{
    // Beyond any number that can be meant; converting is quadratic in the length.
    private const int LongestRadixNumber = 256;

    /// <summary>The kind, and the text: a number's as JSON writes it, any other unchanged.</summary>
    public static NodeKind Resolve(string text, out string value)
    {
        value = text;
        if (text.Length == 0)
        {
            return NodeKind.Null;
        }

        switch (text[0])
        {
            case '~' or 'n' or 'N' or 't' or 'T' or 'f' or 'F':
                return ResolveWord(text, ref value);
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return ResolveNumber(text, ref value);
            default:
                return NodeKind.String;
        }
    }

    /// <summary>Whether it is a number that JSON lacks: an infinity, or "not a number".</summary>
    public static bool IsNotFinite(string text)
    {
        if (text.Length is < 4 or > 5 || (text[0] != '.' && text[1] != '.'))
        {
            return false;
        }

        string unsigned = text[0] is '+' or '-' ? text.Substring(1) : text;
        return unsigned is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN";
    }

    private static NodeKind ResolveWord(string text, ref string value)
    {
        switch (text)
        {
            case "~" or "null" or "Null" or "NULL":
                value = "null";
                return NodeKind.Null;
            case "true" or "True" or "TRUE":
                value = "true";
                return NodeKind.Boolean;
            case "false" or "False" or "FALSE":
                value = "false";
                return NodeKind.Boolean;
            default:
                return NodeKind.String;
        }
    }

    private static NodeKind ResolveNumber(string text, ref string value)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return ResolveRadix(text, ref value);
        }

        int digits = text[0] is '+' or '-' ? 1 : 0;
        int whole = SkipDigits(text, digits);
        if (whole == text.Length && whole > digits)
        {
            value = JsonNumberText(text, digits, whole, "");
            return NodeKind.Integer;
        }

        return ResolveFloat(text, digits, whole, ref value);
    }

    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    private static NodeKind ResolveFloat(string text, int digits, int whole, ref string value)
    {
        int at = whole;
        string fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            int end = SkipDigits(text, at + 1);
            fraction = end == at + 1 ? ".0" : text.Substring(at, end - at);
            if (end == at + 1 && whole == digits)
            {
                return NodeKind.String;
            }

            at = end;
        }

        if (at < text.Length && !IsExponent(text, at))
        {
            return NodeKind.String;
        }

        if (at == digits)
        {
            return NodeKind.String;
        }

        value = JsonNumberText(text, digits, whole, fraction + text.Substring(at));
        return NodeKind.Number;
    }

    private static bool IsExponent(string text, int at)
    {
        if (text[at] is not ('e' or 'E'))
        {
            return false;
        }

        at++;
        at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
        return at < text.Length && SkipDigits(text, at) == text.Length;
    }

    // JSON has no '+', no leading zero and no bare '.'.
    private static string JsonNumberText(string text, int digits, int whole, string rest)
    {
        int first = digits;
        while (first < whole - 1 && text[first] == '0')
        {
            first++;
        }

        bool isJson = first == digits && whole > digits && text[0] != '+' && whole + rest.Length == text.Length;
        if (isJson)
        {
            return text;
        }

        string sign = text[0] == '-' ? "-" : "";
        return sign + (whole > digits ? text.Substring(first, whole - first) : "0") + rest;
    }

    private static NodeKind ResolveRadix(string text, ref string value)
    {
        int radix = text[1] == 'x' ? 16 : 8;
        if (text.Length > LongestRadixNumber)
        {
            return NodeKind.String;
        }

        BigInteger number = BigInteger.Zero;
        for (int at = 2; at < text.Length; at++)
        {
            int digit = HexDigit(text[at]);
            if (digit < 0 || digit >= radix)
            {
                return NodeKind.String;
            }

            number = (number * radix) + digit;
        }

        value = number.ToString(CultureInfo.InvariantCulture);
        return NodeKind.Integer;
    }

    private static int HexDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
