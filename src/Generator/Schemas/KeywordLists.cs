using System.Globalization;
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
            foreach (Node item in Distinct(member, keywords.Issues))
            {
                string? type = TypeOf(item, item.Underline, keywords.Issues);
                valid &= type is not null;
                types.Add(type ?? "");
            }

            return valid ? EquatableArray<string>.Own([.. types.Distinct()]) : default;
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

            return EquatableArray<string>.Own([.. Distinct(member, keywords.Issues).Select(item => item.Text)]);
        }

        /// <summary>Any value, also <c>null</c>.</summary>
        public JsonLiteral? Literal(Keyword keyword) =>
            keywords.TryFind(keyword, out Member member) ? JsonLiterals.From(member.Value) : null;

        public EquatableArray<JsonLiteral> Literals(Keyword keyword) =>
            keywords.TryFind(keyword, NodeKind.Sequence, "a list of values", out Member member)
                ? EquatableArray<JsonLiteral>.Own(JsonLiterals.FromItems(member.Value))
                : default;

        /// <summary>A list of different values, one at least: <c>enum</c>. <c>1</c> and <c>1.0</c> are no different values.</summary>
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

            List<Node> distinct = Distinct(member, keywords.Issues);
            isGuessed = distinct.Count < member.Value.Items.Length;
            return EquatableArray<JsonLiteral>.Own([.. distinct.Select(JsonLiterals.From)]);
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

    /// <summary>The entries without those that are equal to an earlier one, which are reported.</summary>
    private static List<Node> Distinct(in Member member, IssueList issues)
    {
        Dictionary<Node, Node> seen = new(NodeEquality.Instance);
        List<Node> distinct = new(member.Value.Items.Length);
        foreach (Node item in member.Value.Items)
        {
            if (seen.TryGetValue(item, out Node? earlier))
            {
                ReportDuplicate(item, earlier, member.Name, issues);
            }
            else
            {
                seen.Add(item, item);
                distinct.Add(item);
            }
        }

        return distinct;
    }

    private static void ReportDuplicate(Node item, Node earlier, string keyword, IssueList issues)
    {
        string one = NodeWords.Describe(item);
        string other = NodeWords.Describe(earlier);
        string line = (earlier.Span.StartLine + 1).ToString(CultureInfo.InvariantCulture);
        issues.Add(SchemaDiagnostics.DuplicateEntry, item.Underline, one, keyword, line, one == other ? "" : " as " + other);
    }
}
