namespace MessageContracts;

/// <summary>Whether a routing key matches a binding key (AMQP 0-9-1, 3.1.3.3): <c>*</c> is one word, <c>#</c> zero or more.</summary>
public static class TopicMatcher
{
    /// <summary>Whether a routing key matches a binding key.</summary>
    /// <param name="bindingKey">Words separated by dots, among them wildcards.</param>
    /// <param name="routingKey">Words separated by dots.</param>
    /// <returns>True where it matches.</returns>
    public static bool IsMatch(ReadOnlySpan<char> bindingKey, ReadOnlySpan<char> routingKey)
    {
        Words pattern = new(bindingKey);
        Words key = new(routingKey);
        Words afterHash = default;
        Words retry = default;
        bool hash = false;

        // The way globs are matched: on a mismatch the last `#` takes one word more. Earlier ones need not, since
        // whatever they could give up, the last one can.
        while (!key.AtEnd)
        {
            if (!pattern.AtEnd && pattern.Current is "#")
            {
                pattern.Next();
                afterHash = pattern;
                retry = key;
                hash = true;
            }
            else if (!pattern.AtEnd && (pattern.Current is "*" || pattern.Current.SequenceEqual(key.Current)))
            {
                pattern.Next();
                key.Next();
            }
            else if (hash)
            {
                retry.Next();
                pattern = afterHash;
                key = retry;
            }
            else
            {
                return false;
            }
        }

        while (!pattern.AtEnd && pattern.Current is "#")
        {
            pattern.Next();
        }

        return pattern.AtEnd;
    }

    /// <summary>A place in the words of a key.</summary>
    private ref struct Words
    {
        private readonly ReadOnlySpan<char> text;
        private int start;
        private int end;

        public Words(ReadOnlySpan<char> text)
        {
            this.text = text;

            // An empty key has no words at all; a dot at the end is followed by an empty one.
            AtEnd = text.IsEmpty;
            FindEnd();
        }

        public bool AtEnd { get; private set; }

        public readonly ReadOnlySpan<char> Current => text[start..end];

        public void Next()
        {
            AtEnd = end == text.Length;
            start = AtEnd ? end : end + 1;
            FindEnd();
        }

        private void FindEnd()
        {
            int dot = text[start..].IndexOf('.');
            end = dot < 0 ? text.Length : start + dot;
        }
    }
}
