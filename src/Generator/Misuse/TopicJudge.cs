using System.Text;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Decides whether a message's constants can stand in its topic.</summary>
internal static class TopicJudge
{
    public static IEnumerable<Diagnostic> Judge(GivenMessage message, Family? family)
    {
        foreach (string field in message.Facts.Fields)
        {
            foreach (GivenText given in message.Field(field))
            {
                if (SegmentSyntax.WhyNoSegment((family?.Replace(given.Text) ?? given.Text).AsSpan(), field) is { } why)
                {
                    yield return Diagnostic.Create(MisuseDiagnostics.Segment, given.Syntax.GetLocation(), why);
                }
            }
        }

        if (TooLong(message, family) is { } tooLong)
        {
            yield return tooLong;
        }
    }

    /// <summary>Reports a key that is too long whatever the style is, what is not constant not counted.</summary>
    private static Diagnostic? TooLong(GivenMessage message, Family? family)
    {
        int least = message.Facts.Topics.Min(topic => Bytes(topic, message, family));
        if (family is null || least <= family.MaxKeyBytes)
        {
            return null;
        }

        var given = message.Facts.Fields
            .Select(field => (Path: field, Value: message.TheField(field)))
            .Where(field => field.Value is not null)
            .OrderByDescending(field => field.Value!.Text.Length)
            .ToList();
        return given.Count == 0
            ? null
            : Diagnostic.Create(
                MisuseDiagnostics.KeyLength,
                given[0].Value!.Syntax.GetLocation(),
                message.Type.Name,
                least,
                family.MaxKeyBytes,
                string.Join(", ", given.Select(field => field.Path)));
    }

    private static int Bytes(TopicText topic, GivenMessage message, Family? family)
    {
        int bytes = Encoding.UTF8.GetByteCount(topic.Literal);
        foreach (string placeholder in topic.Placeholders)
        {
            string? text = message.Argument(placeholder)
                ?? (message.TheField(placeholder) is var (value, _) ? family?.Replace(value) ?? value : null);
            bytes += text is null ? 0 : Encoding.UTF8.GetByteCount(text);
        }

        return bytes;
    }
}
