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
    private readonly string[] known;

    private TableFields(Node node, string[] known, IssueList issues)
    {
        this.node = node;
        this.known = known;
        Issues = issues;
    }

    public IssueList Issues { get; }

    /// <summary>Reports the members that are not among the known ones.</summary>
    public static TableFields Of(Node node, string[] known, IssueList issues)
    {
        foreach (Member member in node.Members)
        {
            if (!IsKnown(member.Name, known))
            {
                issues.Add(
                    EventTableDiagnostics.UnknownKey, member.NameSpan, member.Name, Spelling.DidYouMean(member.Name, known), $"'{string.Join("', '", known)}'");
            }
        }

        return new TableFields(node, known, issues);
    }

    /// <summary>The member of a name; where there is none, the one whose name, misspelled and reported, is nearest to it.</summary>
    public bool TryFind(string key, out Member member) => TryFind(candidate => candidate.Name == key, out member) || TryFindMisspelled(key, out member);

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

    /// <param name="otherwise">What a value counts for that is no boolean, and reported.</param>
    public bool Flag(string key, Rule wrong, bool otherwise) =>
        TryFind(key, out Member member) && (Is(member, NodeKind.Boolean, "true or false", wrong) ? member.Value.Text == "true" : otherwise);

    private static bool IsKnown(string name, string[] known) => Array.IndexOf(known, name) >= 0 || name.StartsWith("x-", StringComparison.Ordinal);

    private bool TryFindMisspelled(string key, out Member member)
    {
        string[] names = known;
        return TryFind(candidate => !IsKnown(candidate.Name, names) && Spelling.Nearest(candidate.Name, names) == key, out member);
    }

    private bool TryFind(Func<Member, bool> isIt, out Member member)
    {
        foreach (Member candidate in node.Members)
        {
            if (isIt(candidate))
            {
                member = candidate;
                return true;
            }
        }

        member = default;
        return false;
    }

    public void ReportWrong(in Member member, string needs, Rule wrong) =>
        Issues.Add(wrong, member.ValueUnderline, member.Name, needs, NodeWords.Describe(member.Value));
}
