namespace MessageContracts;

/// <summary>Fills in a topic template to bind by.</summary>
internal static class TopicFormatter
{
    public static void WriteBinding(TopicTemplate template, RoutingOptions options, ReadOnlySpan<string?> fields, ref RoutingKeyWriter key)
    {
        int segment = 0;
        char wildcard = '\0';
        foreach (TopicToken token in template.Tokens)
        {
            if (token.IsDot)
            {
                Close(segment, wildcard, ref key);
                key.Add(".");
                (segment, wildcard) = (key.Length, '\0');
            }
            else if (WildcardOf(token, fields) is var open and not '\0')
            {
                wildcard = open;
            }
            else
            {
                WriteGiven(token, options, fields, ref key);
            }
        }

        Close(segment, wildcard, ref key);
        key.Finish();
    }

    private static void WriteGiven(in TopicToken token, RoutingOptions options, ReadOnlySpan<string?> fields, ref RoutingKeyWriter key)
    {
        switch (token.Kind)
        {
            case TopicPartKind.Option:
                key.Add(options.ValueOf(token.Part.SetOption!));
                break;
            case TopicPartKind.Field:
                key.BeginField(token.Text);
                key.Append(fields[token.Part.Index]);
                key.EndField();
                break;
            default:
                key.Add(token.Text);
                break;
        }
    }

    private static char WildcardOf(in TopicToken token, ReadOnlySpan<string?> fields) => token.Kind switch
    {
        TopicPartKind.Field when token.Part.Index >= fields.Length || fields[token.Part.Index] is null => '*',
        TopicPartKind.Parameter when token.Part.Segment == SegmentKind.Any => '*',
        TopicPartKind.Parameter when token.Part.Segment == SegmentKind.AnyOrAbsent => '#',
        _ => '\0',
    };

    /// <summary>A wildcard stands for a whole segment, so what else the segment has gives way to it.</summary>
    private static void Close(int segment, char wildcard, ref RoutingKeyWriter key)
    {
        if (wildcard != '\0')
        {
            key.ReplaceSegment(segment, wildcard);
        }
    }
}
