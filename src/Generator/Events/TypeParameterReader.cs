using System.Collections.Immutable;
using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Events;

/// <summary>Reads <c>type-parameters</c>.</summary>
internal static class TypeParameterReader
{
    private static readonly string[] Keys = ["pattern", "values", "optional", "description"];

    public static EquatableArray<TypeParameter> Read(in Member section, IssueList issues)
    {
        List<TypeParameter> parameters = new(section.Value.Members.Length);
        foreach (Member entry in section.Value.Members)
        {
            if (Read(entry, JsonPointer.Append("", section.Name, entry.Name), issues) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return EquatableArray<TypeParameter>.Own([.. parameters]);
    }

    private static TypeParameter? Read(in Member entry, string pointer, IssueList issues)
    {
        TableFields fields = TableFields.Of(entry.Value, Keys, issues);
        if (!IsName(entry.Name))
        {
            issues.Add(EventTableDiagnostics.InvalidTypeParameter, entry.NameSpan, NodeWords.Quote(entry.Name));
        }

        if (NameOf(entry.Name) is not { } name)
        {
            return null;
        }

        // `TNamespace:` alone declares a parameter without values of its own.
        if (entry.Value.Kind != NodeKind.Null)
        {
            fields.Is(entry, NodeKind.Mapping, "a mapping of settings", EventTableDiagnostics.WrongDeclaration);
        }

        string? pattern = Patterns.Read("pattern", fields);
        return new TypeParameter(
            name,
            pattern,
            ReadValues(name, pattern, fields),
            fields.Flag("optional", EventTableDiagnostics.WrongDeclaration, otherwise: true),
            fields.Text("description", EventTableDiagnostics.WrongSetting),
            pointer);
    }

    private static bool IsName(string name) =>
        name.Length > 1 && name[0] == 'T' && char.IsUpper(name[1]) && CSharpIdentifier.IsValid(name);

    /// <summary>The name, or the one that was probably meant; null where there is none.</summary>
    private static string? NameOf(string written) =>
        new[] { written, MarkerName.Of(written), "T" + MarkerName.Of(written) }.FirstOrDefault(IsName);

    private static EquatableArray<string> ReadValues(string parameter, string? pattern, in TableFields fields)
    {
        if (!fields.TryFind("values", out Member member))
        {
            return default;
        }

        bool isList = fields.Is(member, NodeKind.Sequence, "a list of texts", EventTableDiagnostics.WrongDeclaration);
        ImmutableArray<Node> items = isList ? member.Value.Items : member.Value.Kind == NodeKind.String ? [member.Value] : [];

        List<string> values = new(items.Length);
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach (Node item in items)
        {
            if (item.Kind != NodeKind.String)
            {
                fields.Issues.Add(EventTableDiagnostics.WrongDeclaration, item.Underline, "values", "a list of texts", "a list with " + NodeWords.Describe(item));
            }
            else
            {
                Match(item, pattern, parameter, fields.Issues);
                if (TryClaimName(item, byName, fields.Issues))
                {
                    values.Add(item.Text);
                }
            }
        }

        return EquatableArray<string>.Own([.. values]);
    }

    private static void Match(Node item, string? pattern, string parameter, IssueList issues)
    {
        if (pattern is not null && !EcmaPattern.Matches(pattern, item.Text))
        {
            issues.Add(EventTableDiagnostics.ValueMismatch, item.Underline, NodeWords.Describe(item), NodeWords.Quote(pattern), parameter);
        }
    }

    private static bool TryClaimName(Node item, Dictionary<string, string> byName, IssueList issues)
    {
        string name = MarkerName.Of(item.Text);
        if (name.Length == 0)
        {
            issues.Add(EventTableDiagnostics.InvalidName, item.Underline, NodeWords.Describe(item), "type");
            return false;
        }

        if (byName.TryGetValue(name, out string? earlier))
        {
            issues.Add(EventTableDiagnostics.ValueClash, item.Underline, NodeWords.Describe(item), name, NodeWords.Quote(earlier));
            return false;
        }

        byName.Add(name, item.Text);
        return true;
    }
}
