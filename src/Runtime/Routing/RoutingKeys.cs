namespace MessageContracts;

/// <summary>Makes routing keys of messages.</summary>
internal static class RoutingKeys
{
    private const int OnStack = 256;

    public static string Format<T>(T message, TopicStyle? style, RoutingOptions? options)
        where T : IMessage<T>
    {
        RoutingKeyWriter key = new(stackalloc char[OnStack], T.Definition.SegmentRules);
        try
        {
            Write(message, style, options, ref key);
            return key.Text.ToString();
        }
        finally
        {
            key.Dispose();
        }
    }

    public static bool TryFormat<T>(T message, Span<char> destination, out int written, TopicStyle? style, RoutingOptions? options)
        where T : IMessage<T>
    {
        RoutingKeyWriter key = new(stackalloc char[OnStack], T.Definition.SegmentRules);
        try
        {
            Write(message, style, options, ref key);
            bool fits = key.Text.TryCopyTo(destination);
            written = fits ? key.Length : 0;
            return fits;
        }
        finally
        {
            key.Dispose();
        }
    }

    private static void Write<T>(T message, TopicStyle? style, RoutingOptions? options, ref RoutingKeyWriter key)
        where T : IMessage<T>
    {
        options ??= MessageBus.CurrentOrNull?.Routing ?? RoutingOptions.Default;
        TopicFormatter.Write(message, T.Definition.TemplateOf(style, options), options, ref key);
    }
}
