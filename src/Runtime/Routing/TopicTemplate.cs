namespace MessageContracts;

/// <summary>The form of a message's topic in one style. Its parts are put in order once, so that keys are formatted by one pass.</summary>
public sealed class TopicTemplate
{
    /// <summary>Creates a template.</summary>
    /// <param name="parts">Its parts from left to right.</param>
    public TopicTemplate(params ReadOnlySpan<TopicPart> parts)
    {
        Parts = ValueList.Create(parts);
        List<TopicToken> tokens = TopicToken.Split(parts);
        Forms = [.. WithoutAbsent(tokens)];
        Tokens = Forms[0];
    }

    /// <summary>The parts as they were given.</summary>
    public ValueList<TopicPart> Parts { get; }

    /// <summary>The tokens of the key, with what is left out left out.</summary>
    internal TopicToken[] Tokens { get; }

    /// <summary>Every form a key may have: one, and for each segment that may be absent the same again without it.</summary>
    internal TopicToken[][] Forms { get; }

    private static List<TopicToken[]> WithoutAbsent(List<TopicToken> tokens)
    {
        int absent = tokens.FindIndex(token => token.Is(SegmentKind.Absent));
        if (absent >= 0)
        {
            return WithoutAbsent(Without(tokens, absent));
        }

        List<TopicToken[]> forms = [[.. tokens]];
        int maybe = tokens.FindIndex(token => token.Is(SegmentKind.AnyOrAbsent));
        if (maybe >= 0)
        {
            List<TopicToken> present = [.. tokens];
            present[maybe] = present[maybe].AsAny();
            forms = [.. WithoutAbsent(present).Select((form, i) => i == 0 ? [.. tokens] : form), .. WithoutAbsent(Without(tokens, maybe))];
        }

        return forms;
    }

    /// <summary>Leaves out a segment and one of its dots – only the segment's text where the placeholder is but a part of it.</summary>
    private static List<TopicToken> Without(List<TopicToken> tokens, int index)
    {
        List<TopicToken> rest = [.. tokens];
        rest.RemoveAt(index);
        bool startsSegment = index == 0 || rest[index - 1].IsDot;
        bool endsSegment = index == rest.Count || rest[index].IsDot;
        if (startsSegment && endsSegment && rest.Count > 0)
        {
            rest.RemoveAt(index < rest.Count ? index : index - 1);
        }

        return rest;
    }
}
