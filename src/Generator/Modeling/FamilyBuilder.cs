using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models what an event table gives to C# beside its messages.</summary>
internal static class FamilyBuilder
{
    public static FamilyModel Build(EventTable table, string rootNamespace)
    {
        TopicNames names = TopicNames.Of(table);
        var issues = new List<ModelIssue>(names.Issues);
        var taken = new HashSet<string>(FixedNames(table), StringComparer.Ordinal);
        return new FamilyModel(
            ModelBuilder.HintName(table.DisplayPath),
            table.Path,
            table.DisplayPath,
            Resolver.Join(rootNamespace, table.Family),
            table.Family,
            TopicsClass(table.Family),
            Styles(table, names),
            table.Options.Select(option => new OptionModel(option.Name, names.Option(option.Name), option.Default, option.Description)).ToEquatableArray(),
            table.TypeParameters.Select(parameter => Marker(table, parameter, taken, issues)).ToEquatableArray(),
            new FamilyRules(table.FieldNames, Replacements(table), table.MaxKeyBytes),
            table.IsGuessed ? default : issues.ToEquatableArray());
    }

    public static EquatableArray<ReplacementModel> Replacements(EventTable table) =>
        table.Replacements.Select(item => new ReplacementModel(item.From, item.To)).ToEquatableArray();

    public static string TopicsClass(string family) => SharedText.Of(family + "Topics");

    public static TypeParameterModel Parameter(TypeParameter parameter) => Shared<TypeParameterModel>.Of(new(
        parameter.Name,
        parameter.Name.Length > 1 && parameter.Name[0] == 'T' ? parameter.Name.Substring(1) : parameter.Name,
        parameter.Optional,
        parameter.Description));

    private static EquatableArray<StyleModel> Styles(EventTable table, TopicNames names)
    {
        var styles = new List<StyleModel>();
        foreach (Topic topic in TopicNames.AllTopics(table))
        {
            if (!styles.Exists(style => style.Name == topic.Style))
            {
                styles.Add(new StyleModel(topic.Style, names.Style(topic.Style), topic.Template.Text));
            }
        }

        return styles.ToEquatableArray();
    }

    /// <summary>The types that a table makes in any case: no value may be called like one.</summary>
    public static IEnumerable<string> FixedNames(EventTable table) =>
        table.TypeParameters.Select(Parameter).SelectMany(FixedNames).Append(TopicsClass(table.Family));

    public static IEnumerable<string> FixedNames(TypeParameterModel parameter)
    {
        string part = parameter.Part;
        return parameter.Optional ? [$"I{part}", $"I{part}Pattern", $"Any{part}", $"No{part}"] : [$"I{part}", $"I{part}Pattern", $"Any{part}"];
    }

    private static MarkerModel Marker(EventTable table, TypeParameter parameter, HashSet<string> taken, List<ModelIssue> issues)
    {
        TypeParameterModel model = Parameter(parameter);
        var values = new List<MarkerValue>();
        for (int i = 0; i < parameter.Values.Count; i++)
        {
            string text = parameter.Values[i];
            var value = new MarkerValue(CSharpName.Pascal(text), text, parameter.Name, parameter.Pointer + "/values/" + i);
            string? clash =
                value.CSharpName == "No" + model.Part ? "has a meaning of its own"
                : taken.Contains(value.CSharpName) ? "is also the name of another type of the table"
                : CSharpName.TypeClash(value.CSharpName);
            if (clash is null)
            {
                taken.Add(value.CSharpName);
                values.Add(value);
            }
            else
            {
                issues.Add(value.Clash(table.Path, clash));
            }
        }

        return new MarkerModel(model, parameter.Pattern, values.ToEquatableArray());
    }
}
