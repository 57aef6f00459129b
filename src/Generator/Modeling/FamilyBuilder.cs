using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Events;
using MessageContracts.Generator.Resolving;

namespace MessageContracts.Generator.Modeling;

/// <summary>Models what an event table gives to C# beside its messages.</summary>
internal static class FamilyBuilder
{
    public static FamilyModel Build(EventTable table, string rootNamespace)
    {
        var issues = new List<ModelIssue>();
        return new FamilyModel(
            ModelBuilder.HintName(table.DisplayPath),
            table.DisplayPath,
            Resolver.Join(rootNamespace, table.Family),
            table.Family,
            TopicsClass(table.Family),
            Styles(table),
            table.Options.Select(option => new OptionModel(option.Name, OptionProperty(option.Name), option.Default, option.Description)).ToEquatableArray(),
            table.TypeParameters.Select(parameter => Marker(table, parameter, issues)).ToEquatableArray(),
            new FamilyRules(table.FieldNames, Replacements(table), table.MaxKeyBytes),
            issues.ToEquatableArray());
    }

    public static EquatableArray<ReplacementModel> Replacements(EventTable table) =>
        table.Replacements.Select(item => new ReplacementModel(item.From, item.To)).ToEquatableArray();

    public static string TopicsClass(string family) => family + "Topics";

    public static string StyleProperty(string style) => style.Length == 0 ? "Key" : CSharpName.Pascal(style);

    public static string OptionProperty(string option) => CSharpName.Pascal(option);

    public static TypeParameterModel Parameter(TypeParameter parameter) => new(
        parameter.Name,
        parameter.Name.Length > 1 && parameter.Name[0] == 'T' ? parameter.Name.Substring(1) : parameter.Name,
        parameter.Optional,
        parameter.Description);

    /// <summary>The table's own styles, and those that only single messages have.</summary>
    private static EquatableArray<StyleModel> Styles(EventTable table)
    {
        var styles = new List<StyleModel>();
        foreach (Topic topic in table.Topics.Concat(table.Messages.SelectMany(entry => entry.Topics.ToArray())))
        {
            if (!styles.Exists(style => style.Name == topic.Style))
            {
                styles.Add(new StyleModel(topic.Style, StyleProperty(topic.Style), topic.Template.Text));
            }
        }

        return styles.ToEquatableArray();
    }

    private static MarkerModel Marker(EventTable table, TypeParameter parameter, List<ModelIssue> issues)
    {
        TypeParameterModel model = Parameter(parameter);
        var values = new List<EnumValue>();
        for (int i = 0; i < parameter.Values.Count; i++)
        {
            string value = parameter.Values[i];
            string name = CSharpName.Pascal(value);
            string? clash =
                name == "No" + model.Part || name == "Any" + model.Part ? "has a meaning of its own"
                : values.Exists(known => known.CSharpName == name) ? "is also another value's name"
                : CSharpName.TypeClash(name);
            if (clash is null)
            {
                values.Add(new EnumValue(name, value));
                continue;
            }

            issues.Add(new ModelIssue(
                NamingDiagnostics.MarkerClash,
                table.Path,
                parameter.Pointer + "/values/" + i,
                AtKey: false,
                EquatableArray<string>.Own([value, parameter.Name, name, clash])));
        }

        return new MarkerModel(model, parameter.Pattern, values.ToEquatableArray());
    }
}
