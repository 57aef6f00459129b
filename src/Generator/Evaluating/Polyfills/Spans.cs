namespace MessageContracts.Json;

/// <summary>What .NET has for spans, and netstandard2.0 lacks: as simple as can be, for the texts here are short.</summary>
internal static class Spans
{
    extension(ReadOnlySpan<byte> text)
    {
        public bool Contains(byte value) => text.IndexOf(value) >= 0;

        public int Count(byte value)
        {
            int count = 0;
            foreach (byte unit in text)
            {
                count += unit == value ? 1 : 0;
            }

            return count;
        }

        public int IndexOfAnyExceptInRange(byte low, byte high)
        {
            for (int at = 0; at < text.Length; at++)
            {
                if (text[at] < low || text[at] > high)
                {
                    return at;
                }
            }

            return -1;
        }

        public int IndexOfAnyExcept(SearchValues<byte> values)
        {
            for (int at = 0; at < text.Length; at++)
            {
                if (!values.Contains(text[at]))
                {
                    return at;
                }
            }

            return -1;
        }

        public bool ContainsAnyExcept(SearchValues<byte> values) => text.IndexOfAnyExcept(values) >= 0;

        public bool ContainsAnyExcept(byte value) => text.IndexOfAnyExceptInRange(value, value) >= 0;

        public bool ContainsAnyExceptInRange(byte low, byte high) => text.IndexOfAnyExceptInRange(low, high) >= 0;

        public ReadOnlySpan<byte> TrimStart(byte value) => text.TrimStart([value]);

        public ReadOnlySpan<byte> TrimEnd(byte value) => text.TrimEnd([value]);

        public ReadOnlySpan<byte> TrimStart(scoped ReadOnlySpan<byte> values)
        {
            int start = 0;
            while (start < text.Length && values.IndexOf(text[start]) >= 0)
            {
                start++;
            }

            return text.Slice(start);
        }

        public ReadOnlySpan<byte> TrimEnd(scoped ReadOnlySpan<byte> values)
        {
            int end = text.Length;
            while (end > 0 && values.IndexOf(text[end - 1]) >= 0)
            {
                end--;
            }

            return text.Slice(0, end);
        }

        /// <summary>The ranges between separators; an empty text has one, which is empty.</summary>
        public List<Range> Split(byte separator)
        {
            List<Range> parts = [];
            int start = 0;
            for (int at = 0; at <= text.Length; at++)
            {
                if (at == text.Length || text[at] == separator)
                {
                    parts.Add(new Range(start, at));
                    start = at + 1;
                }
            }

            return parts;
        }
    }

    public static bool ContainsAnyInRange(this ReadOnlySpan<char> text, char low, char high)
    {
        foreach (char unit in text)
        {
            if (unit >= low && unit <= high)
            {
                return true;
            }
        }

        return false;
    }
}
