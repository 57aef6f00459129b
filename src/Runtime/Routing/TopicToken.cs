namespace MessageContracts;

/// <summary>A part of a topic, split so that dots stand for themselves.</summary>
internal readonly record struct TopicToken(TopicPartKind Kind, TopicPart Part, string Text)
{
    private static readonly TopicPart Dots = TopicPart.Literal(".");

    public bool IsDot => Kind == TopicPartKind.Dot;

    /// <summary>Whether any one segment fits.</summary>
    public bool IsAny { get; private init; }

    public bool Is(SegmentKind kind) => Kind == TopicPartKind.Parameter && !IsAny && Part.Segment == kind;

    public TopicToken AsAny() => this with { IsAny = true };

    public static List<TopicToken> Split(ReadOnlySpan<TopicPart> parts)
    {
        List<TopicToken> tokens = [];
        foreach (TopicPart part in parts)
        {
            if (part.Kind == TopicPartKind.Literal)
            {
                SplitLiteral(part.Text, tokens);
            }
            else
            {
                tokens.Add(new TopicToken(part.Kind, part, part.Text));
            }
        }

        return tokens;
    }

    private static void SplitLiteral(string text, List<TopicToken> tokens)
    {
        string[] words = text.Split('.');
        for (int i = 0; i < words.Length; i++)
        {
            if (i > 0)
            {
                tokens.Add(new TopicToken(TopicPartKind.Dot, Dots, "."));
            }

            if (words[i].Length > 0)
            {
                tokens.Add(new TopicToken(TopicPartKind.Literal, Dots, words[i]));
            }
        }
    }
}
