using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Keywords whose value is a list of texts or of literals, and those that hold one literal.</summary>
internal static class KeywordLists
{
    private static readonly string[] TypeNames = ["null", "boolean", "integer", "number", "string", "array", "object"];

    // Nearly every schema has one of these.
    private static readonly EquatableArray<string>[] SingleTypes = Array.ConvertAll(TypeNames, name => EquatableArray<string>.Own([name]));

    extension(in Keywords keywords)
    {
        /// <summary><c>type</c>: a name or a list of names. With one unknown none counts, as the rest would refuse too much.</summary>
        public EquatableArray<string> Types(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, out Member member))
            {
                return default;
            }

            if (member.Value.Kind != NodeKind.Sequence)
            {
                return IsType(member.Value, member.ValueUnderline, keywords.Issues) ? Single(member.Value.Text) : default;
            }

            bool valid = !keywords.ReportEmpty(member);
            foreach (Node item in member.Value.Items)
            {
                valid &= IsType(item, item.Underline, keywords.Issues);
            }

            return valid ? Distinct(member, keywords.Issues) : default;
        }

        /// <summary>A list of member names, such as <c>required</c>.</summary>
        public EquatableArray<string> Names(Keyword keyword) =>
            keywords.TryFind(keyword, NodeKind.Sequence, "a list of names", out Member member) ? keywords.Names(member) : default;

        public EquatableArray<string> Names(in Member member)
        {
            foreach (Node item in member.Value.Items)
            {
                if (item.Kind != NodeKind.String)
                {
                    keywords.Issues.Add(SchemaDiagnostics.WrongValue, item.Underline, member.Name, "a list of names", "a list with " + NodeWords.Describe(item));
                    return default;
                }
            }

            return Distinct(member, keywords.Issues);
        }

        /// <summary>Any value, also <c>null</c>.</summary>
        public JsonLiteral? Literal(Keyword keyword) =>
            keywords.TryFind(keyword, out Member member) ? JsonLiterals.From(member.Value) : null;

        public EquatableArray<JsonLiteral> Literals(Keyword keyword) =>
            keywords.TryFind(keyword, NodeKind.Sequence, "a list of values", out Member member)
                ? EquatableArray<JsonLiteral>.Own(JsonLiterals.FromItems(member.Value))
                : default;

        /// <summary>A list of different values, one at least: <c>enum</c>.</summary>
        public EquatableArray<JsonLiteral> DistinctLiterals(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, NodeKind.Sequence, "a list of values", out Member member) || keywords.ReportEmpty(member))
            {
                return default;
            }

            HashSet<string> seen = new(StringComparer.Ordinal);
            List<JsonLiteral> literals = new(member.Value.Items.Length);
            foreach (Node item in member.Value.Items)
            {
                JsonLiteral literal = JsonLiterals.From(item);
                if (seen.Add(literal.Json))
                {
                    literals.Add(literal);
                }
                else
                {
                    ReportDuplicate(item, member.Name, keywords.Issues);
                }
            }

            return EquatableArray<JsonLiteral>.Own([.. literals]);
        }

        /// <summary>Whether the list is empty, which is reported.</summary>
        public bool ReportEmpty(in Member member)
        {
            bool isEmpty = member.Value.Items.Length == 0;
            if (isEmpty)
            {
                keywords.Issues.Add(SchemaDiagnostics.EmptyList, member.ValueUnderline, member.Name);
            }

            return isEmpty;
        }
    }

    private static EquatableArray<string> Single(string type) => SingleTypes[Array.IndexOf(TypeNames, type)];

    private static bool IsType(Node node, SourceSpan span, IssueList issues)
    {
        bool known = node.Kind == NodeKind.String && Array.IndexOf(TypeNames, node.Text) >= 0;
        if (!known)
        {
            issues.Add(SchemaDiagnostics.UnknownType, span, NodeWords.Describe(node), SuggestType(node));
        }

        return known;
    }

    // In YAML an unquoted null is no text, so `type: [string, null]` does not name the type.
    private static string SuggestType(Node node) => node.Kind switch
    {
        NodeKind.String => Spelling.DidYouMean(node.Text, TypeNames),
        NodeKind.Null when node.Text.Length > 0 => " Put quotes around null.",
        _ => "",
    };

    private static EquatableArray<string> Distinct(in Member member, IssueList issues)
    {
        List<string> texts = new(member.Value.Items.Length);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Node item in member.Value.Items)
        {
            if (seen.Add(item.Text))
            {
                texts.Add(item.Text);
            }
            else
            {
                ReportDuplicate(item, member.Name, issues);
            }
        }

        return EquatableArray<string>.Own([.. texts]);
    }

    private static void ReportDuplicate(Node item, string keyword, IssueList issues) =>
        issues.Add(SchemaDiagnostics.DuplicateEntry, item.Underline, NodeWords.Describe(item), keyword);
}
