using System.Text;
using System.Text.RegularExpressions;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Tool.Validating;

/// <summary>What the topics of one message look like: a template of its event table, whose placeholders stand for what a publisher may put there.</summary>
internal sealed class TopicPattern
{
    private const string Segment = @"[^.]+";
    private const string Segments = @".+";

    private readonly MessageBinding message;
    private readonly bool anyOption;
    private readonly Regex regex;

    /// <param name="message">The message.</param>
    /// <param name="topic">The template.</param>
    /// <param name="anyOption">Whether an option may have any value; else it has the table's.</param>
    public TopicPattern(MessageBinding message, Topic topic, bool anyOption)
    {
        this.message = message;
        this.anyOption = anyOption;

        // A STOMP destination has more before the topic: /topic/VirtualTopic.eng.ci…
        regex = new Regex(@"(?:^|\.)" + Body([.. topic.Template.Parts]) + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public bool IsMatch(string topic) => regex.IsMatch(topic);

    private string Body(TemplatePart[] parts)
    {
        StringBuilder body = new();
        for (int i = 0; i < parts.Length; i++)
        {
            bool isOptional = parts[i].IsPlaceholder && message.Table.TypeParameters.Any(parameter => parameter.Name == parts[i].Text && parameter.Optional);
            if (isOptional && i + 1 < parts.Length && parts[i + 1].Text.StartsWith('.'))
            {
                // Without the segment there is not its dot either.
                body.Append($@"(?:{Segment}\.)?").Append(Regex.Escape(parts[++i].Text[1..]));
            }
            else
            {
                body.Append(parts[i].IsPlaceholder ? Placeholder(parts[i].Text) : Regex.Escape(parts[i].Text));
            }
        }

        return body.ToString();
    }

    private string Placeholder(string name)
    {
        if (message.Parts.FirstOrDefault(part => part.Name == name) is { } part)
        {
            return Regex.Escape(part.Value);
        }

        TopicOption? option = message.Table.Options.FirstOrDefault(option => option.Name == name);
        return option is null ? Segment : anyOption ? Segments : Regex.Escape(option.Default);
    }
}
