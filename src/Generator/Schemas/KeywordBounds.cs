using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Schemas;

/// <summary>
/// Bounds of numbers, which may be exclusive. Draft-04 says so by a flag beside the bound (<c>minimum: 5</c>,
/// <c>exclusiveMinimum: true</c>), later drafts by a bound of its own.
/// </summary>
internal static class KeywordBounds
{
    extension(in Keywords keywords)
    {
        public string? Inclusive(Keyword bound, Keyword exclusive) =>
            keywords.Dialect.HasExclusiveFlags && keywords.IsFlagged(exclusive) ? null : keywords.Number(bound);

        public string? Exclusive(Keyword bound, Keyword exclusive)
        {
            if (keywords.Dialect.HasExclusiveFlags)
            {
                return ReportBound(keywords, bound, exclusive) && keywords.Flag(exclusive) ? keywords.Number(bound) : null;
            }

            return ReportFlag(keywords, bound, exclusive) ? null : keywords.Number(exclusive);
        }

        private bool IsFlagged(Keyword exclusive) =>
            keywords.TryFind(exclusive, out Member member) && member.Value is { Kind: NodeKind.Boolean, Text: "true" };
    }

    private static bool ReportFlag(in Keywords keywords, Keyword bound, Keyword exclusive)
    {
        if (!keywords.TryFind(exclusive, out Member member) || member.Value.Kind != NodeKind.Boolean)
        {
            return false;
        }

        string name = KeywordNames.Of(exclusive);
        string number = keywords.TryFind(bound, out Member beside) && beside.Value.Text.Length > 0 ? beside.Value.Text : "5";
        OtherDrafts.ReportForm(
            keywords, member.ValueUnderline, $"'{name}: {member.Value.Text}'", Draft.V4, Draft.V4, $"Write '{name}: {number}' in place of both.");
        return true;
    }

    /// <summary>Whether the keyword is a flag, or not there.</summary>
    private static bool ReportBound(in Keywords keywords, Keyword bound, Keyword exclusive)
    {
        if (!keywords.TryFind(exclusive, out Member member) || member.Value.Kind is not (NodeKind.Integer or NodeKind.Number))
        {
            return true;
        }

        string text = member.Value.Text;
        OtherDrafts.ReportForm(
            keywords,
            member.ValueUnderline,
            $"'{member.Name}: {text}'",
            Draft.V6,
            Draft.V202012,
            $"Write '{KeywordNames.Of(bound)}: {text}' and '{member.Name}: true'.");
        return false;
    }
}
