using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Emitting;

/// <summary>Prints the attributes by which analyzers know, in whatever assembly the types are, what constants may be given to them.</summary>
internal static class AnnotationEmitter
{
    /// <summary>The attributes of a property, a line each.</summary>
    public static void Property(TypeContext context, MemberModel member)
    {
        foreach (ConstraintModel constraint in member.Constraints)
        {
            Line(context.Writer, Constraint(constraint, context.Location(constraint.At)));
        }
    }

    /// <summary>The attributes of a parameter, in front of it. In a type's head its constants have no names yet.</summary>
    public static string Parameter(TypeContext context, IEnumerable<ConstraintModel> constraints)
    {
        string text = "";
        foreach (ConstraintModel constraint in constraints)
        {
            Use(context.Writer);
            text += Constraint(constraint, context.LiteralLocation(constraint.At)) + " ";
        }

        return text;
    }

    public static void KnownValues(TypeContext context, EnumModel model)
    {
        string values = string.Concat(model.Values.Select(value => Literals.String(value.Text) + ", "));
        Line(context.Writer, $"[KnownValues({values}Location = {context.LiteralLocation(model.At)})]");
    }

    public static void Rules(TypeContext context, RecordModel record)
    {
        foreach (MemberRule rule in record.Rules)
        {
            string location = context.LiteralLocation(rule.At);
            Line(context.Writer, rule switch
            {
                GroupsRule groups => $"[MemberGroups(MemberGroupRule.{groups.Rule}, {Strings(groups.Groups)}, Location = {location})]",
                DependencyRule dependency => $"[MemberDependency({Literals.String(dependency.Member)}, {Strings(dependency.Needed)}, Location = {location})]",
                _ => throw new InvalidOperationException("There is no such rule."),
            });
        }
    }

    public static void Message(SourceWriter writer, MessageModel? message)
    {
        if (message is null)
        {
            return;
        }

        foreach (TopicModel topic in message.Topics)
        {
            Line(writer, $"[MessageTopic({Literals.String(topic.Style)}, {Literals.String(topic.Template)})]");
        }

        foreach (CheckModel check in message.Checks)
        {
            Line(writer, $"[MessageCheck({Literals.String(check.Annotation)})]");
        }
    }

    public static void Family(SourceWriter writer, FamilyModel family)
    {
        FamilyRules rules = family.Rules;
        string names = rules.FieldNames is { } pattern ? $", FieldNames = {Literals.String(pattern)}" : "";
        string replacements = rules.Replacements.Count == 0 ? "" : $", Replacements = [{Strings(rules.Replacements.SelectMany(rule => (string[])[rule.From, rule.To]))}]";
        string limit = rules.MaxKeyBytes is { } bytes ? $", MaxKeyBytes = {bytes}" : "";
        Line(writer, $"[MessageFamily({Literals.String(family.Family)}{names}{replacements}{limit})]");
    }

    public static void SegmentPattern(SourceWriter writer, string? pattern)
    {
        if (pattern is not null)
        {
            Line(writer, $"[SegmentPattern({Literals.String(pattern)})]");
        }
    }

    public static void SegmentValue(SourceWriter writer, string value) => Line(writer, $"[SegmentValue({Literals.String(value)})]");

    private static string Constraint(ConstraintModel constraint, string location)
    {
        string depth = constraint.Depth == 0 ? "" : $"Depth = {constraint.Depth}, ";
        return $"[SchemaConstraint({depth}{string.Join(", ", constraint.Facets.Select(Facet))}, Location = {location})]";
    }

    private static string Facet(ConstraintFacet facet)
    {
        string value = facet.Text is { } text ? Literals.String(text) : facet.Number is { } number ? number.ToString() : "true";
        return char.ToUpperInvariant(facet.Keyword[0]) + facet.Keyword.Substring(1) + " = " + value;
    }

    private static string Strings(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literals.String));

    private static void Line(SourceWriter writer, string attribute)
    {
        Use(writer);
        writer.Line(attribute);
    }

    private static void Use(SourceWriter writer) => writer.Uses("MessageContracts.Annotations");
}
