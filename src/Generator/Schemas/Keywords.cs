using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>The keywords that one schema has. A bit for each says which are there, as most schemas have few of the many.</summary>
internal readonly struct Keywords
{
    private readonly Node node;
    private readonly ulong present;

    private Keywords(Node node, ulong present, IssueList issues)
    {
        this.node = node;
        this.present = present;
        Issues = issues;
    }

    public IssueList Issues { get; }

    /// <summary>Looks at a schema's members once, and reports those that are no keyword.</summary>
    public static Keywords Of(Node node, IssueList issues)
    {
        ulong present = 0;
        foreach (Member member in node.Members)
        {
            if (KeywordNames.TryFind(member.Name, out Keyword keyword))
            {
                present |= 1UL << (int)keyword;
            }
            else if (!KeywordNames.IsExtension(member.Name))
            {
                issues.Add(SchemaDiagnostics.UnknownKeyword, member.NameSpan, member.Name, Spelling.DidYouMean(member.Name, KeywordNames.All));
            }
        }

        return new Keywords(node, present, issues);
    }

    public bool TryFind(Keyword keyword, out Member member)
    {
        member = default;
        if ((present & (1UL << (int)keyword)) == 0)
        {
            return false;
        }

        string name = KeywordNames.Of(keyword);
        foreach (Member candidate in node.Members)
        {
            if (candidate.Name == name)
            {
                member = candidate;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the keyword is there with a value of the kind it needs; a value of another kind is reported.</summary>
    public bool TryFind(Keyword keyword, NodeKind kind, string needs, out Member member)
    {
        if (!TryFind(keyword, out member))
        {
            return false;
        }

        if (member.Value.Kind == kind)
        {
            return true;
        }

        ReportWrongValue(member, needs);
        return false;
    }

    public void ReportWrongValue(in Member member, string needs) =>
        Issues.Add(SchemaDiagnostics.WrongValue, member.ValueUnderline, member.Name, needs, NodeWords.Describe(member.Value));
}
