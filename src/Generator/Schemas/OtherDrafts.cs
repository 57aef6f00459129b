using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>Says of a keyword that the declared draft does not have, or has in another form, what is to be written instead.</summary>
internal static class OtherDrafts
{
    /// <summary>Reports a keyword of another draft.</summary>
    /// <returns>Whether it is read all the same: schemas that are kept for reference can be referred to whatever holds them.</returns>
    public static bool Report(Keyword keyword, in Member member, Dialect dialect, IssueList issues)
    {
        KeywordDrafts drafts = KeywordDrafts.Of(keyword);
        string instead = Counterpart(keyword, dialect) is { } other ? $"Write {other}, or declare" : "Declare";
        issues.Add(
            SchemaDiagnostics.OtherDraft,
            member.NameSpan,
            member.Name,
            Words(drafts),
            dialect.Name,
            $"{instead} '$schema: {Dialect.Of(drafts.NearestTo(dialect.Draft)).Uri}'.");
        return keyword is Keyword.Definitions or Keyword.Defs;
    }

    /// <summary>Reports a value that a keyword has in other drafts only.</summary>
    public static void ReportForm(in Keywords keywords, SourceSpan span, string form, Draft from, Draft to, string advice) =>
        keywords.Issues.Add(SchemaDiagnostics.OtherForm, span, form, Words(new KeywordDrafts(from, to)), keywords.Dialect.Name, advice);

    private static string Words(KeywordDrafts drafts)
    {
        string first = Dialect.Of(drafts.First).Name;
        return drafts.First == drafts.Last ? first
            : drafts.Last == Draft.V202012 ? first + " and later"
            : $"{first} to {Dialect.Of(drafts.Last).Name}";
    }

    /// <summary>How the declared draft says the same; null where it cannot.</summary>
    private static string? Counterpart(Keyword keyword, Dialect dialect) => keyword switch
    {
        Keyword.OldId or Keyword.Id => $"'{KeywordNames.Of(dialect.IdKeyword)}'",
        Keyword.Anchor or Keyword.DynamicAnchor when dialect.NamesByFragment => $"'{KeywordNames.Of(dialect.IdKeyword)}: \"#name\"'",
        Keyword.Definitions => "'$defs'",
        Keyword.Defs => "'definitions'",
        Keyword.Dependencies => "'dependentRequired' or 'dependentSchemas'",
        Keyword.DependentRequired or Keyword.DependentSchemas => "'dependencies'",
        Keyword.Const => "an 'enum' of one value",
        Keyword.PrefixItems => "'items' with the list",
        Keyword.AdditionalItems => "'items', after 'prefixItems'",
        Keyword.DynamicRef when dialect.Draft == Draft.V201909 => "'$recursiveRef'",
        Keyword.DynamicAnchor when dialect.Draft == Draft.V201909 => "'$recursiveAnchor'",
        Keyword.RecursiveRef when dialect.Draft == Draft.V202012 => "'$dynamicRef'",
        Keyword.RecursiveAnchor when dialect.Draft == Draft.V202012 => "'$dynamicAnchor'",
        _ => null,
    };
}
