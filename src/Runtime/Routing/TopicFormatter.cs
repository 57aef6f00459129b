using System.Text;

namespace MessageContracts;

/// <summary>Fills in a topic template to bind by.</summary>
internal static class TopicFormatter
{
    public static string Binding(TopicTemplate template, RoutingOptions options, ReadOnlySpan<string?> fields, SegmentRules rules)
    {
        StringBuilder key = new();
        int segment = 0;
        char wildcard = '\0';
        foreach (TopicToken token in template.Tokens)
        {
            if (token.IsDot)
            {
                Close(segment, wildcard, key);
                key.Append('.');
                (segment, wildcard) = (key.Length, '\0');
            }
            else if (WildcardOf(token, fields) is var open and not '\0')
            {
                wildcard = open;
            }
            else
            {
                key.Append(Given(token, options, fields, rules));
            }
        }

        Close(segment, wildcard, key);
        return key.ToString();
    }

    private static string Given(in TopicToken token, RoutingOptions options, ReadOnlySpan<string?> fields, SegmentRules rules) => token.Kind switch
    {
        TopicPartKind.Option => options.ValueOf(token.Part.SetOption!),
        TopicPartKind.Field => Segment(fields[token.Part.Index]!, token.Text, rules),
        _ => token.Text,
    };

    private static string Segment(string value, string field, SegmentRules rules)
    {
        string segment = rules.Replace(value);
        SegmentText.RefuseNoSegment(segment, field);
        return segment;
    }

    private static char WildcardOf(in TopicToken token, ReadOnlySpan<string?> fields) => token.Kind switch
    {
        TopicPartKind.Field when token.Part.Index >= fields.Length || fields[token.Part.Index] is null => '*',
        TopicPartKind.Parameter when token.Part.Segment == SegmentKind.Any => '*',
        TopicPartKind.Parameter when token.Part.Segment == SegmentKind.AnyOrAbsent => '#',
        _ => '\0',
    };

    /// <summary>A wildcard stands for a whole segment, so what else the segment has gives way to it.</summary>
    private static void Close(int segment, char wildcard, StringBuilder key)
    {
        if (wildcard == '\0')
        {
            return;
        }

        // An option's own dots end segments, too.
        while (key.Length > segment && key[^1] != '.')
        {
            key.Length--;
        }

        key.Append(wildcard);
    }
}
