namespace MessageContracts;

/// <summary>A message type's topic in one style and with one set of options: what is the same in every key is put together once.</summary>
internal sealed class RoutingKeyPlan
{
    private readonly string head;
    private readonly Step[] steps;
    private readonly SegmentRules rules;

    /// <exception cref="RoutingKeyException">A type parameter cannot be published, or an option holds what a key must not.</exception>
    public RoutingKeyPlan(TopicTemplate template, TopicStyle? style, RoutingOptions options, SegmentRules rules)
    {
        Style = style;
        Options = options;
        this.rules = rules;
        (head, steps) = Join(template, options);
        if (steps.Length == 0)
        {
            SegmentText.RefuseTooLong(head, rules);
        }
    }

    /// <summary>The style asked for; null for the options' own.</summary>
    public TopicStyle? Style { get; }

    public RoutingOptions Options { get; }

    /// <summary>Writes a message's key.</summary>
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    public bool TryFormat<T>(T message, Span<char> destination, out int written)
        where T : IMessage<T>
    {
        if (steps.Length == 0)
        {
            bool copied = head.TryCopyTo(destination);
            written = copied ? head.Length : 0;
            return copied;
        }

        RoutingKeyWriter key = new(destination, rules);
        try
        {
            Write(message, ref key);
            written = key.HasGrown ? 0 : key.Length;
            return !key.HasGrown;
        }
        finally
        {
            key.Dispose();
        }
    }

    /// <summary>A message's key.</summary>
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    public string Format<T>(T message)
        where T : IMessage<T>
    {
        const int OnStack = 256;
        if (steps.Length == 0)
        {
            return head;
        }

        RoutingKeyWriter key = new(stackalloc char[OnStack], rules);
        try
        {
            Write(message, ref key);
            return key.Text.ToString();
        }
        finally
        {
            key.Dispose();
        }
    }

    private void Write<T>(T message, ref RoutingKeyWriter key)
        where T : IMessage<T>
    {
        key.Add(head);
        foreach (ref readonly Step step in steps.AsSpan())
        {
            key.BeginField(step.Path);
            message.WriteSegment(step.Field, ref key);
            key.EndField();
            key.Add(step.Tail);
        }

        key.Finish();
    }

    private static (string Head, Step[] Steps) Join(TopicTemplate template, RoutingOptions options)
    {
        string head = "";
        List<Step> steps = [];
        foreach (TopicToken token in template.Tokens)
        {
            if (token.Kind == TopicPartKind.Field)
            {
                steps.Add(new Step(token.Part.Index, token.Text, ""));
            }
            else if (steps.Count == 0)
            {
                head += TextOf(token, options);
            }
            else
            {
                steps[^1] = steps[^1] with { Tail = steps[^1].Tail + TextOf(token, options) };
            }
        }

        return (head, [.. steps]);
    }

    private static string TextOf(in TopicToken token, RoutingOptions options)
    {
        if (token.Kind == TopicPartKind.Option)
        {
            return options.ValueOf(token.Part.SetOption!);
        }

        if (token.Kind != TopicPartKind.Parameter)
        {
            return token.Text;
        }

        if (token.Part.IsOpen)
        {
            throw new RoutingKeyException($"{token.Part.Name} is any segment, which can be subscribed to but not published. Publish with a type argument that names one segment.");
        }

        SegmentText.RefuseNoSegment(token.Text, token.Part.Name);
        return token.Text;
    }

    /// <summary>The value of a field, and the text after it.</summary>
    private readonly record struct Step(int Field, string Path, string Tail);
}
