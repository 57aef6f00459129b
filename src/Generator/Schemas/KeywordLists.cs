using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Keywords whose value is a list of texts or of literals, and those that hold one literal.</summary>
internal static class KeywordLists
{
    private static readonly string[] TypeNames = ["null", "boolean", "integer", "number", "string", "array", "object"];

    // Nearly every schema has one of these.
    private static readonly EquatableArray<string>[] SingleTypes = [.. TypeNames.Select(name => EquatableArray<string>.Own([name]))];

    extension(in Keywords keywords)
    {
        /// <summary>
        /// <c>type</c>: a name or a list of names. A misspelled one, which is reported, counts as the one that was meant; with one unknown none counts, as
        /// the rest would refuse too much.
        /// </summary>
        public EquatableArray<string> Types(Keyword keyword)
        {
            if (!keywords.TryFind(keyword, out Member member))
            {
                return default;
            }

            if (member.Value.Kind != NodeKind.Sequence)
            {
                return TypeOf(member.Value, member.ValueUnderline, keywords.Issues) is { } single ? Single(single) : default;
            }

            bool valid = !keywords.ReportEmpty(member);
            List<string> types = new(member.Value.Items.Length);
            foreach (Node item in member.Value.Items)
            {
                string? type = TypeOf(item, item.Underline, keywords.Issues);
                valid &= type is not null;
                types.Add(type ?? item.Text);
            }

            return valid ? Distinct(member, types, keywords.Issues) : default;
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

            return Distinct(member, [.. member.Value.Items.Select(item => item.Text)], keywords.Issues);
        }

        /// <summary>Any value, also <c>null</c>.</summary>
        public JsonLiteral? Literal(Keyword keyword) =>
            keywords.TryFind(keyword, out Member member) ? JsonLiterals.From(member.Value) : null;

        public EquatableArray<JsonLiteral> Literals(Keyword keyword) =>
            keywords.TryFind(keyword, NodeKind.Sequence, "a list of values", out Member member)
                ? EquatableArray<JsonLiteral>.Own(JsonLiterals.FromItems(member.Value))
                : default;

        /// <summary>A list of different values, one at least: <c>enum</c>.</summary>
        /// <param name="isGuessed">Whether something is wrong with the list, which is reported.</param>
        public EquatableArray<JsonLiteral> DistinctLiterals(Keyword keyword, out bool isGuessed)
        {
            isGuessed = keywords.Has(keyword);
            if (!keywords.TryFind(keyword, NodeKind.Sequence, "a list of values", out Member member))
            {
                return member.Value is { Kind: NodeKind.String } single ? EquatableArray<JsonLiteral>.Own([JsonLiterals.From(single)]) : default;
            }

            if (keywords.ReportEmpty(member))
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

            isGuessed = literals.Count < member.Value.Items.Length;
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

    public static bool IsTypeName(string text) => Array.IndexOf(TypeNames, text) >= 0;

    /// <summary>The type that a node names, or most likely means; null where it names none.</summary>
    private static string? TypeOf(Node node, SourceSpan span, IssueList issues)
    {
        if (node.Kind == NodeKind.String && IsTypeName(node.Text))
        {
            return node.Text;
        }

        issues.Add(SchemaDiagnostics.UnknownType, span, NodeWords.Describe(node), SuggestType(node));
        return node.Kind switch
        {
            NodeKind.String => Spelling.Nearest(node.Text, TypeNames),
            NodeKind.Null when node.Text.Length > 0 => "null",
            _ => null,
        };
    }

    // In YAML an unquoted null is no text, so `type: [string, null]` does not name the type.
    private static string SuggestType(Node node) => node.Kind switch
    {
        NodeKind.String => Spelling.DidYouMean(node.Text, TypeNames),
        NodeKind.Null when node.Text.Length > 0 => " Put quotes around null.",
        _ => "",
    };

    /// <param name="member">The list.</param>
    /// <param name="texts">What each of its entries is taken for.</param>
    /// <param name="issues">Takes those that stand twice.</param>
    private static EquatableArray<string> Distinct(in Member member, List<string> texts, IssueList issues)
    {
        List<string> distinct = new(texts.Count);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < texts.Count; i++)
        {
            if (seen.Add(texts[i]))
            {
                distinct.Add(texts[i]);
            }
            else
            {
                ReportDuplicate(member.Value.Items[i], member.Name, issues);
            }
        }

        return EquatableArray<string>.Own([.. distinct]);
    }

    private static void ReportDuplicate(Node item, string keyword, IssueList issues) =>
        issues.Add(SchemaDiagnostics.DuplicateEntry, item.Underline, NodeWords.Describe(item), keyword);
}
