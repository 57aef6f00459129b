using System.Runtime.CompilerServices;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// What the topic styles and options of a table are called in C#: properties of one class, styles first. A name that cannot be is
/// reported; the property gets a '_', so that the rest of the code still compiles.
/// </summary>
internal sealed class TopicNames
{
    private static readonly ConditionalWeakTable<EventTable, TopicNames> Known = new();

    private readonly Dictionary<string, string> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<ModelIssue> issues = [];
    private readonly EventTable table;

    private TopicNames(EventTable table)
    {
        this.table = table;
        foreach (Topic topic in AllTopics(table))
        {
            if (!styles.ContainsKey(topic.Style))
            {
                styles[topic.Style] = Free(topic.Style.Length == 0 ? "Key" : CSharpName.Pascal(topic.Style), topic.Style, topic.Pointer);
            }
        }

        foreach (TopicOption option in table.Options)
        {
            options[option.Name] = Free(CSharpName.Pascal(option.Name), option.Name, option.Pointer);
        }
    }

    public EquatableArray<ModelIssue> Issues => issues.ToEquatableArray();

    /// <summary>The names of a table, worked out once: each of its messages asks for them.</summary>
    public static TopicNames Of(EventTable table) => Known.GetValue(table, static table => new TopicNames(table));

    /// <summary>The table's own topics, and those that only single messages have.</summary>
    public static IEnumerable<Topic> AllTopics(EventTable table) => table.Topics.Concat(table.Messages.SelectMany(entry => entry.Topics.ToArray()));

    public string Style(string name) => styles[name];

    public string Option(string name) => options[name];

    private string Free(string name, string written, string pointer)
    {
        if (Clash(name) is { } clash)
        {
            issues.Add(new ModelIssue(
                NamingDiagnostics.TopicNameClash, table.Path, pointer, AtKey: true, EquatableArray<string>.Own([written, name, FamilyBuilder.TopicsClass(table.Family), clash])));
            name = name.Length == 0 ? "_" : name;
            while (Clash(name) is not null)
            {
                name = CSharpName.IsIdentifier(name) ? name + "_" : "_" + name;
            }
        }

        taken.Add(name);
        return name;
    }

    private string? Clash(string name) =>
        !CSharpName.IsIdentifier(name) ? "is no C# identifier"
        : name == FamilyBuilder.TopicsClass(table.Family) ? "is also the name of the class"
        : CSharpName.IsReservedMember(name, inMessage: false) ? "is already a member of every class"
        : taken.Contains(name) ? "is also what another style or option is called"
        : null;
}
