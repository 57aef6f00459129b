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
            return null;
        }

        // `TNamespace:` alone declares a parameter without values of its own.
        if (entry.Value.Kind != NodeKind.Null)
        {
            fields.Is(entry, NodeKind.Mapping, "a mapping of settings", EventTableDiagnostics.WrongDeclaration);
        }

        string? pattern = Patterns.Read("pattern", fields);
        return new TypeParameter(
            entry.Name,
            pattern,
            ReadValues(entry.Name, pattern, fields),
            fields.Flag("optional", EventTableDiagnostics.WrongDeclaration),
            fields.Text("description", EventTableDiagnostics.WrongSetting),
            pointer);
    }

    private static bool IsName(string name) =>
        name.Length > 1 && name[0] == 'T' && char.IsUpper(name[1]) && CSharpIdentifier.IsValid(name);

    private static EquatableArray<string> ReadValues(string parameter, string? pattern, in TableFields fields)
    {
        if (!fields.TryFind("values", NodeKind.Sequence, "a list of texts", EventTableDiagnostics.WrongDeclaration, out Member member))
        {
            return default;
        }

        List<string> values = new(member.Value.Items.Length);
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach (Node item in member.Value.Items)
        {
            if (item.Kind != NodeKind.String)
            {
                fields.Issues.Add(EventTableDiagnostics.WrongDeclaration, item.Underline, "values", "a list of texts", "a list with " + NodeWords.Describe(item));
            }
            else if (Matches(item, pattern, parameter, fields.Issues) && TryClaimName(item, byName, fields.Issues))
            {
                values.Add(item.Text);
            }
        }

        return EquatableArray<string>.Own([.. values]);
    }

    private static bool Matches(Node item, string? pattern, string parameter, IssueList issues)
    {
        bool matches = pattern is null || EcmaPattern.Matches(pattern, item.Text);
        if (!matches)
        {
            issues.Add(EventTableDiagnostics.ValueMismatch, item.Underline, NodeWords.Describe(item), NodeWords.Quote(pattern!), parameter);
        }

        return matches;
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
