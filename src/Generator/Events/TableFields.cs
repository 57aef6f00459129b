using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Events;

/// <summary>
/// The members of one mapping of the table. A value of the wrong kind is reported under the rule that the caller gives:
/// <see cref="EventTableDiagnostics.WrongDeclaration"/> where it costs types, else <see cref="EventTableDiagnostics.WrongSetting"/>.
/// </summary>
internal readonly struct TableFields
{
    private readonly Node node;

    private TableFields(Node node, IssueList issues)
    {
        this.node = node;
        Issues = issues;
    }

    public IssueList Issues { get; }

    /// <summary>Reports the members that are not among the known ones.</summary>
    public static TableFields Of(Node node, string[] known, IssueList issues)
    {
        foreach (Member member in node.Members)
        {
            if (Array.IndexOf(known, member.Name) < 0 && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                issues.Add(
                    EventTableDiagnostics.UnknownKey, member.NameSpan, member.Name, Spelling.DidYouMean(member.Name, known), $"'{string.Join("', '", known)}'");
            }
        }

        return new TableFields(node, issues);
    }

    public bool TryFind(string key, out Member member)
    {
        foreach (Member candidate in node.Members)
        {
            if (candidate.Name == key)
            {
                member = candidate;
                return true;
            }
        }

        member = default;
        return false;
    }

    public bool TryFind(string key, NodeKind kind, string needs, Rule wrong, out Member member) =>
        TryFind(key, out member) && Is(member, kind, needs, wrong);

    public bool Is(in Member member, NodeKind kind, string needs, Rule wrong)
    {
        if (member.Value.Kind != kind)
        {
            ReportWrong(member, needs, wrong);
        }

        return member.Value.Kind == kind;
    }

    public string? Text(string key, Rule wrong) =>
        TryFind(key, NodeKind.String, "a text", wrong, out Member member) ? member.Value.Text : null;

    public bool Flag(string key, Rule wrong) =>
        TryFind(key, NodeKind.Boolean, "true or false", wrong, out Member member) && member.Value.Text == "true";

    public void ReportWrong(in Member member, string needs, Rule wrong) =>
        Issues.Add(wrong, member.ValueUnderline, member.Name, needs, NodeWords.Describe(member.Value));
}
