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

        foreach (Diagnostic tooLong in family is null ? [] : TooLong(message, family))
        {
            yield return tooLong;
        }
    }

    /// <summary>
    /// Reports a key that is too long whatever the style is, what is not constant not counted: once where it always is, else at each constant with which it is.
    /// </summary>
    private static IEnumerable<Diagnostic> TooLong(GivenMessage message, Family family)
    {
        int least = Least(message, family);
        if (least > family.MaxKeyBytes)
        {
            GivenText? longest = message.Facts.Fields.SelectMany(field => message.Field(field)).OrderByDescending(given => given.Text.Length).FirstOrDefault();
            return longest is null ? [] : [Report(message, family, longest, least)];
        }

        return message.Facts.Fields.SelectMany(field => message.Field(field)
            .Select(given => (Given: given, Bytes: Least(message, family, field, given.Text)))
            .Where(chosen => chosen.Bytes > family.MaxKeyBytes)
            .Select(chosen => Report(message, family, chosen.Given, chosen.Bytes)));
    }

    private static Diagnostic Report(GivenMessage message, Family family, GivenText at, int bytes) => Diagnostic.Create(
        MisuseDiagnostics.KeyLength,
        at.Syntax.GetLocation(),
        message.Type.Name,
        bytes,
        family.MaxKeyBytes,
        string.Join(", ", message.Facts.Fields.Where(field => message.Field(field).Length > 0).OrderByDescending(field => message.Field(field).Max(given => given.Text.Length))));

    /// <summary>How many bytes the key has at least; of one field the text may be set.</summary>
    private static int Least(GivenMessage message, Family family, string? field = null, string? text = null) => message.Facts.Topics.Min(topic =>
        Encoding.UTF8.GetByteCount(topic.Literal) + topic.Placeholders.Sum(placeholder =>
            message.Argument(placeholder) is { } argument ? Encoding.UTF8.GetByteCount(argument)
            : placeholder == field ? Bytes(text!, family)
            : message.AllOf(placeholder) is [_, ..] all ? all.Min(given => Bytes(given.Text, family))
            : 0));

    private static int Bytes(string text, Family family) => Encoding.UTF8.GetByteCount(family.Replace(text) ?? text);
}
