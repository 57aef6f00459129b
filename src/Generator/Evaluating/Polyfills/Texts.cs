using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MessageContracts.Json;

/// <summary>What .NET has for texts and encodings, and netstandard2.0 lacks.</summary>
internal static class Texts
{
    extension(string text)
    {
        public bool Contains(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison) >= 0;

        public static string Create(IFormatProvider provider, FormattableString value) => value.ToString(provider);
    }

    extension(char)
    {
        public static bool IsAsciiLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

        public static bool IsAsciiLetterOrDigit(char c) => char.IsAsciiLetter(c) || c is >= '0' and <= '9';

        public static bool IsAsciiHexDigit(char c) => c is >= '0' and <= '9' || (c | 0x20) is >= 'a' and <= 'f';
    }

    extension(int)
    {
        public static bool TryParse(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider? provider, out int value) =>
            int.TryParse(text.ToString(), style, provider, out value);
    }

    extension(ulong number)
    {
        public static bool TryParse(ReadOnlySpan<byte> utf8, NumberStyles style, IFormatProvider? provider, out ulong value) =>
            ulong.TryParse(Encoding.ASCII.GetString(utf8), style, provider, out value);

        public bool TryFormat(Span<byte> target, out int length, string? format, IFormatProvider? provider)
        {
            string text = number.ToString(format, provider);
            length = text.Length;
            return text.Length == Encoding.ASCII.GetBytes(text, target);
        }
    }

    extension(Encoding encoding)
    {
        public string GetString(ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());

        public int GetBytes(string text, Span<byte> target)
        {
            byte[] bytes = encoding.GetBytes(text);
            bytes.AsSpan().CopyTo(target);
            return bytes.Length;
        }

        public int GetChars(ReadOnlySpan<byte> bytes, Span<char> target)
        {
            string text = encoding.GetString(bytes);
            text.AsSpan().CopyTo(target);
            return text.Length;
        }
    }

    extension(Math)
    {
        public static long Clamp(long value, long least, long greatest) => Math.Max(least, Math.Min(greatest, value));
    }

    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(nameof(argument));
            }
        }
    }

    public static bool IsMatch(this Regex regex, Span<char> text) => regex.IsMatch(text.ToString());
}
