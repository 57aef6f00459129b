using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Tool.Showing;

/// <summary>The topics of a message with its file's parts put in; what is known only later stays in braces.</summary>
internal static class Topics
{
    /// <summary>Each topic under the name of its style, which is empty where the message has but one.</summary>
    public static IEnumerable<(string Style, string Text)> Of(MessageBinding message)
    {
        IEnumerable<Topic> topics = message.Entry.Topics.Count > 0 ? message.Entry.Topics : message.Table.Topics;
        return topics.Select(topic => (topic.Style, string.Concat(topic.Template.Parts.Select(part => Text(part, message)))));
    }

    private static string Text(TemplatePart part, MessageBinding message) =>
        !part.IsPlaceholder ? part.Text
        : message.Parts.FirstOrDefault(value => value.Name == part.Text)?.Value ?? $"{{{part.Text}}}";
}
