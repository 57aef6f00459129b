using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>What the event table says of a message type, read from its attributes or those of the choice that it is a case of.</summary>
/// <param name="Topics">The topic in each style.</param>
/// <param name="Fields">The fields that the topics name, each once, in the order of their numbers.</param>
internal sealed record MessageFacts(ImmutableArray<TopicText> Topics, ImmutableArray<string> Fields, ImmutableArray<CheckText> Checks)
{
    public static MessageFacts? Of(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            ImmutableArray<TopicText> topics =
                [.. at.Annotations("MessageTopicAttribute").Select(attribute => attribute.Text(1)).Where(text => text is not null).Select(text => TopicText.Parse(text!))];
            if (topics.Length > 0)
            {
                return new MessageFacts(topics, FieldsOf(topics, at), ChecksOf(at));
            }
        }

        return null;
    }

    private static ImmutableArray<string> FieldsOf(ImmutableArray<TopicText> topics, INamedTypeSymbol type) =>
    [
        .. topics.SelectMany(topic => topic.Placeholders)
            .Where(name => name[0] != '$' && type.TypeParameters.All(parameter => parameter.Name != name))
            .Distinct(),
    ];

    private static ImmutableArray<CheckText> ChecksOf(INamedTypeSymbol type) =>
        [.. type.Annotations("MessageCheckAttribute").Select(attribute => CheckText.Parse(attribute.Text(0) ?? "")).Where(check => check is not null).Select(check => check!)];
}

/// <summary>A topic: what stands in it as it is, and the placeholders.</summary>
internal sealed record TopicText(string Literal, ImmutableArray<string> Placeholders)
{
    public static TopicText Parse(string template)
    {
        string literal = "";
        var placeholders = ImmutableArray.CreateBuilder<string>();
        int at = 0;
        while (template.IndexOf('{', at) is var open and >= 0 && template.IndexOf('}', open) is var close and >= 0)
        {
            literal += template.Substring(at, open - at);
            if (close > open + 1)
            {
                placeholders.Add(template.Substring(open + 1, close - open - 1));
            }

            at = close + 1;
        }

        return new TopicText(literal + template.Substring(at), placeholders.ToImmutable());
    }
}
