using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;
using MessageContracts.Tool.Schemas;

namespace MessageContracts.Tool.Validating;

/// <summary>Finds the schema of the messages that come on a topic.</summary>
internal static class TopicChoice
{
    private const int Tail = 3;

    /// <summary>
    /// By the topics that the event tables name, first with their options as they are there, then with any. A topic that none of them has is read as
    /// readers of Fedora CI's messages do: its last three parts are the schema's name.
    /// </summary>
    /// <returns>The schema's path.</returns>
    /// <exception cref="ToolFailure">None is meant, or several could be.</exception>
    public static string Find(ContractStore store, string topic)
    {
        string dotted = topic.Replace('/', '.').Trim('.');
        IReadOnlyList<(string Path, MessageBinding Message)> messages = store.Bindings();
        string tail = string.Join('.', dotted.Split('.').TakeLast(Tail));
        IEnumerable<string>[] tries =
        [
            messages.Where(message => Has(message.Message, dotted, anyOption: false)).Select(message => message.Path),
            messages.Where(message => Has(message.Message, dotted, anyOption: true)).Select(message => message.Path),
            store.Folder.Schemas.Select(file => file.Path).Where(path => PathText.Stem(path) == tail),
            messages.Where(message => string.Join('.', message.Message.Parts.Select(part => part.Value)) == tail).Select(message => message.Path),
        ];
        foreach (IEnumerable<string> found in tries)
        {
            string[] paths = [.. found.Distinct()];
            if (paths.Length > 0)
            {
                return paths is [string only] ? only : throw Ambiguous(topic, paths);
            }
        }

        throw new ToolFailure(
            $"No event table in {Paths.Shown(store.Folder.Path)} has a topic like '{topic}', and no schema is called '{tail}', as it ends."
            + Spelling.DidYouMean(tail, [.. store.Folder.Schemas.Select(file => file.Stem)])
            + " 'contracts list' shows the topics of all messages.");
    }

    private static bool Has(MessageBinding message, string topic, bool anyOption)
    {
        IEnumerable<Topic> templates = message.Entry.Topics.Count > 0 ? message.Entry.Topics : message.Table.Topics;
        return templates.Any(template => new TopicPattern(message, template, anyOption).IsMatch(topic));
    }

    private static ToolFailure Ambiguous(string topic, string[] paths) =>
        new($"'{topic}' could be of {string.Join(" or ", paths.Select(Paths.Shown))}; give the schema itself instead of --topic.");
}
