namespace MessageContracts;

/// <summary>Fills in a topic template, to publish or to bind.</summary>
internal static class TopicFormatter
{
    public static void Write<T>(T message, TopicTemplate template, RoutingOptions options, ref RoutingKeyWriter key)
        where T : IMessage<T>
    {
        foreach (TopicToken token in template.Tokens)
        {
            switch (token.Kind)
            {
                case TopicPartKind.Option:
                    key.Add(options.ValueOf(token.Part.SetOption!));
                    break;
                case TopicPartKind.Parameter:
                    WriteParameter(token, ref key);
                    break;
                case TopicPartKind.Field:
                    key.BeginField(token.Text);
                    message.WriteSegment(token.Part.Index, ref key);
                    key.EndField();
                    break;
                default:
                    key.Add(token.Text);
                    break;
            }
        }

        key.Finish();
    }

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

    private static void WriteParameter(in TopicToken token, ref RoutingKeyWriter key)
    {
        string name = token.Part.Name;
        if (token.Part.IsOpen)
        {
            throw new RoutingKeyException($"{name} is any segment, which can be subscribed to but not published. Publish with a type argument that names one segment.");
        }

        SegmentText.RefuseNoSegment(token.Text, name);
        key.Add(token.Text);
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
