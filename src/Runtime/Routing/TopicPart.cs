namespace MessageContracts;

/// <summary>One part of a topic template: literal text or a placeholder.</summary>
public sealed record TopicPart
{
    private TopicPart(TopicPartKind kind) => Kind = kind;

    internal TopicPartKind Kind { get; }

    /// <summary>The literal text; the value of a type parameter; the path of a field.</summary>
    internal string Text { get; private init; } = "";

    internal string Name { get; private init; } = "";

    internal TopicOption? SetOption { get; private init; }

    internal SegmentKind Segment { get; private init; }

    internal int Index { get; private init; }

    internal bool IsOpen => Kind == TopicPartKind.Parameter && Segment is SegmentKind.Any or SegmentKind.AnyOrAbsent;

    /// <summary>Text that stands as it is, dots included.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static TopicPart Literal(string text) => new(TopicPartKind.Literal) { Text = text };

    /// <summary>The value of an option.</summary>
    /// <param name="option">The option.</param>
    /// <returns>The part.</returns>
    public static TopicPart Option(TopicOption option) => new(TopicPartKind.Option) { SetOption = option };

    /// <summary>What a type parameter was set to.</summary>
    /// <param name="name">The type parameter's name, such as <c>TNamespace</c>.</param>
    /// <param name="value">The marker type's <see cref="ISegmentPattern.Value"/>.</param>
    /// <param name="kind">What it puts into the topic, from <see cref="SegmentKinds.Of{T}"/>.</param>
    /// <returns>The part.</returns>
    public static TopicPart Parameter(string name, string value, SegmentKind kind) =>
        new(TopicPartKind.Parameter) { Name = name, Text = value, Segment = kind };

    /// <summary>What a type parameter was set to.</summary>
    /// <typeparam name="T">The marker type.</typeparam>
    /// <param name="name">The type parameter's name, such as <c>TNamespace</c>.</param>
    /// <param name="optional">Whether the event table lets the segment be left out.</param>
    /// <returns>The part.</returns>
    public static TopicPart Parameter<T>(string name, bool optional)
        where T : ISegmentPattern => Parameter(name, T.Value, SegmentKinds.Of<T>(optional));

    /// <summary>The value of one of the message's fields.</summary>
    /// <param name="index">The field's number, for <see cref="IMessage{TSelf}.WriteSegment"/>.</param>
    /// <param name="path">The field's path, such as <c>tag.name</c>.</param>
    /// <returns>The part.</returns>
    public static TopicPart Field(int index, string path) => new(TopicPartKind.Field) { Index = index, Text = path };
}
