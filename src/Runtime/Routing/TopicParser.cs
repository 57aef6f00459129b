namespace MessageContracts;

/// <summary>Matches a routing key against a template, word by word.</summary>
internal static class TopicParser
{
    /// <summary>The key without what STOMP and ActiveMQ clients put before a topic's name.</summary>
    public static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> key)
    {
        if (key.StartsWith("/topic/"))
        {
            return key["/topic/".Length..];
        }

        return key.StartsWith("topic://") ? key["topic://".Length..] : key;
    }

    public static bool TryParse(TopicTemplate template, ReadOnlySpan<char> key, MessageDefinition definition, RoutingOptions options, Span<string?> fields, Span<string?> parameters)
    {
        foreach (TopicToken[] form in template.Forms)
        {
            fields.Clear();
            parameters.Clear();
            if (Match(form, key, new Captures(definition, options, fields, parameters)))
            {
                return true;
            }
        }

        fields.Clear();
        parameters.Clear();
        return false;
    }

    private static bool Match(ReadOnlySpan<TopicToken> tokens, ReadOnlySpan<char> key, Captures captures)
    {
        if (tokens.IsEmpty)
        {
            return key.IsEmpty;
        }

        TopicToken token = tokens[0];
        if (captures.FixedText(token) is { } text)
        {
            return key.StartsWith(text) && Match(tokens[1..], key[text.Length..], captures);
        }

        // One word or a part of it, at least one character: the longest that lets the rest match.
        int word = key.IndexOf('.');
        for (int length = word < 0 ? key.Length : word; length > 0; length--)
        {
            if (Match(tokens[1..], key[length..], captures))
            {
                return captures.TryKeep(token, key[..length]);
            }
        }

        return false;
    }

    private readonly ref struct Captures(MessageDefinition definition, RoutingOptions options, Span<string?> fields, Span<string?> parameters)
    {
        private readonly Span<string?> fields = fields;
        private readonly Span<string?> parameters = parameters;

        /// <summary>The text a token stands for; null where any word fits.</summary>
        public string? FixedText(in TopicToken token) => token.Kind switch
        {
            TopicPartKind.Option => options.ValueOf(token.Part.SetOption!),
            TopicPartKind.Field => null,
            TopicPartKind.Parameter when token.Part.IsOpen => null,
            _ => token.Text,
        };

        public bool TryKeep(in TopicToken token, ReadOnlySpan<char> word)
        {
            bool isField = token.Kind == TopicPartKind.Field;
            int index = isField ? token.Part.Index : definition.ParameterIndex(token.Part.Name);
            ref string? target = ref (isField ? fields : parameters)[index];

            // A field that the template names twice must be the same both times.
            if (target is not null && !word.SequenceEqual(target))
            {
                return false;
            }

            target ??= word.ToString();
            return true;
        }
    }
}
