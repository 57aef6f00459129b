using System.Runtime.CompilerServices;

namespace MessageContracts;

/// <summary>A message type's topic in one style and with one set of options: what is the same in every key is put together once.</summary>
internal sealed class RoutingKeyPlan
{
    private readonly TopicStyle? style;
    private readonly RoutingOptions options;
    private readonly string head;
    private readonly Step[] steps;
    private readonly SegmentRules rules;

    // The keys of types that have only one, and that of the type asked for last.
    private KnownKey? known;
    private KnownKey? recent;

    /// <exception cref="RoutingKeyException">A type parameter cannot be published, or an option holds what a key must not.</exception>
    public RoutingKeyPlan(TopicTemplate template, TopicStyle? style, RoutingOptions options, SegmentRules rules)
    {
        this.style = style;
        this.options = options;
        this.rules = rules;
        (head, steps) = Join(template, options);
    }

    /// <summary>Whether it is the plan for a style – null for the options' own – and a set of options.</summary>
    public bool Is(TopicStyle? wantedStyle, RoutingOptions wanted) => ReferenceEquals(options, wanted) && ReferenceEquals(style, wantedStyle);

    /// <summary>Writes a message's key.</summary>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFormat<T>(T message, Span<char> destination, out int written)
        where T : IMessage<T>
    {
        if (!T.HasConstantSegments)
        {
            return TryCompose(message, destination, out written);
        }

        string key = KeyOfType(message);
        bool fits = key.TryCopyTo(destination);
        written = fits ? key.Length : 0;
        return fits;
    }

    /// <summary>A message's key.</summary>
    /// <exception cref="RoutingKeyException">A segment is missing or holds what it must not, or the key is too long.</exception>
    public string Format<T>(T message)
        where T : IMessage<T> =>
        T.HasConstantSegments ? KeyOfType(message) : Compose(message);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private string KeyOfType<T>(T message)
        where T : IMessage<T> =>
        recent is { } last && last.Type == message.GetType() ? last.Key : FindOrLearn(message);

    // Of two threads that learn at once one may lose, and learns again.
    private string FindOrLearn<T>(T message)
        where T : IMessage<T>
    {
        Type type = message.GetType();
        KnownKey? key = known;
        while (key is not null && key.Type != type)
        {
            key = key.Next;
        }

        key ??= known = new KnownKey(type, Compose(message), known);
        recent = key;
        return key.Key;
    }

    private string Compose<T>(T message)
        where T : IMessage<T>
    {
        const int OnStack = 256;
        Span<char> key = stackalloc char[OnStack];
        int length;
        while (!TryCompose(message, key, out length))
        {
            key = new char[key.Length * 2];
        }

        return key[..length].ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCompose<T>(T message, Span<char> destination, out int written)
        where T : IMessage<T>
    {
        written = 0;
        if (!head.TryCopyTo(destination))
        {
            return false;
        }

        int length = head.Length;
        foreach (ref readonly Step step in steps.AsSpan())
        {
            int count = T.WriteSegment(message, step.Field, new SegmentWriter(destination[length..], rules, step.Path));
            if (count <= 0)
            {
                return count < 0 ? false : throw NotWritten(step.Path);
            }

            length += count;
            if (!TryAppend(step.Tail, destination, ref length))
            {
                return false;
            }
        }

        SegmentText.RefuseTooLong(destination[..length], rules);
        written = length;
        return true;
    }

    /// <summary>Appends what stands between two fields: mostly a dot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAppend(string text, Span<char> destination, ref int length)
    {
        if (text.Length == 1 && (uint)length < (uint)destination.Length)
        {
            destination[length++] = text[0];
            return true;
        }

        bool fits = text.Length == 0 || text.TryCopyTo(destination[length..]);
        length += text.Length;
        return fits;
    }

    private static InvalidOperationException NotWritten(string field) =>
        new($"{field} was not written to the routing key: WriteSegment does not know it.");

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

    private sealed record KnownKey(Type Type, string Key, KnownKey? Next);

    /// <summary>The value of a field, and the text after it.</summary>
    private readonly record struct Step(int Field, string Path, string Tail);
}
