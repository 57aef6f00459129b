using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>The keywords that one schema has. A bit for each says which are there, as most schemas have few of the many.</summary>
internal readonly struct Keywords
{
    private static readonly ulong BesideReferences = Bits(
        Keyword.Ref, Keyword.DynamicRef, Keyword.RecursiveRef, Keyword.Definitions, Keyword.Defs, Keyword.Title, Keyword.Description, Keyword.Examples,
        Keyword.Default, Keyword.Deprecated, Keyword.CSharpName, Keyword.Dialect, Keyword.Comment, Keyword.ReadOnly, Keyword.WriteOnly,
        Keyword.ContentMediaType, Keyword.ContentEncoding, Keyword.ContentSchema);

    private readonly Node node;
    private readonly ulong present;

    private Keywords(Node node, ulong present, Dialect dialect, IssueList issues)
    {
        this.node = node;
        this.present = present;
        Dialect = dialect;
        Issues = issues;
    }

    public Dialect Dialect { get; }

    public IssueList Issues { get; }

    /// <summary>Looks at a schema's members once, and reports those that are no keyword of its dialect.</summary>
    public static Keywords Of(Node node, Dialect dialect, IssueList issues)
    {
        ulong present = 0;
        foreach (Member member in node.Members)
        {
            if (!KeywordNames.TryFind(member.Name, out Keyword keyword))
            {
                if (MisspelledKeyword.Of(member, node, dialect) is { } meant)
                {
                    issues.Add(SchemaDiagnostics.MisspelledKeyword, member.NameSpan, member.Name, dialect.Name, KeywordNames.Of(meant));
                    present |= 1UL << (int)meant;
                }
                else
                {
                    ReportUnknown(member, dialect, issues);
                }
            }
            else if (dialect.Has(keyword) || OtherDrafts.Report(keyword, member, dialect, issues))
            {
                present |= 1UL << (int)keyword;
            }
        }

        return new Keywords(node, present, dialect, issues);
    }

    public bool Has(Keyword keyword) => (present & (1UL << (int)keyword)) != 0;

    /// <summary>Whether there is nothing but references and what asserts nothing.</summary>
    public bool OnlyRefer() => (present & ~BesideReferences) == 0;

    public bool TryFind(Keyword keyword, out Member member)
    {
        member = default;
        if (!Has(keyword))
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

        return TryFindMisspelled(keyword, out member);
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

    private bool TryFindMisspelled(Keyword keyword, out Member member)
    {
        member = default;
        foreach (Member candidate in node.Members)
        {
            if (MisspelledKeyword.Of(candidate, node, Dialect) == keyword)
            {
                member = candidate with { Name = KeywordNames.Of(keyword) };
                return true;
            }
        }

        return false;
    }

    private static void ReportUnknown(in Member member, Dialect dialect, IssueList issues)
    {
        if (!KeywordNames.IsExtension(member.Name))
        {
            issues.Add(
                SchemaDiagnostics.UnknownKeyword, member.NameSpan, member.Name, dialect.Name, Spelling.DidYouMean(member.Name, dialect.Keywords));
        }
    }

    private static ulong Bits(params Keyword[] keywords) => keywords.Aggregate(0UL, (bits, keyword) => bits | (1UL << (int)keyword));
}
