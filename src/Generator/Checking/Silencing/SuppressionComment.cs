using System.Text.RegularExpressions;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Checking.Silencing;

/// <summary>Reads one comment: <c># contracts: disable MC0711, MC0703 - reason</c>. The dash may be of any kind.</summary>
internal static class SuppressionComment
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex Ours = new(@"^#+\s*contracts:\s*", Options);
    private static readonly Regex Disable = new(@"\G(?:disable\b)?\s*", Options);
    private static readonly Regex Id = new(@"\G([A-Za-z]\w*)\s*(,?)\s*", Options);
    private static readonly Regex Reason = new(@"\G\s*(?:[-\u2013\u2014:]+\s*(\S.*)?)?$", Options);

    public static bool IsOne(string comment) => Ours.IsMatch(comment);

    /// <param name="comment">The comment from its '#' on.</param>
    /// <param name="line">The line for which it holds; null for the whole file.</param>
    /// <param name="span">Gives the place of some characters of the comment.</param>
    /// <param name="issues">Takes what is wrong with it.</param>
    public static IReadOnlyList<Suppression> Read(string comment, int? line, Func<int, int, SourceSpan> span, IssueList issues)
    {
        Match ours = Ours.Match(comment);
        Match disable = Disable.Match(comment, ours.Length);
        if (!disable.Value.StartsWith("disable", StringComparison.Ordinal))
        {
            return Unreadable("'disable'", ours.Length);
        }

        List<Suppression> found = [];
        int at = ours.Length + disable.Length;
        for (bool more = true; more;)
        {
            Match id = Id.Match(comment, at);
            if (!id.Success)
            {
                return Unreadable("the id of a diagnostic", at);
            }

            Group name = id.Groups[1];
            found.Add(new Suppression(name.Value, span(name.Index, name.Index + name.Length), line));
            at += id.Length;
            more = id.Groups[2].Length > 0;
        }

        Match reason = Reason.Match(comment, at);
        if (!reason.Success)
        {
            return Unreadable("a dash and the reason", at);
        }

        if (!reason.Groups[1].Success)
        {
            issues.Add(SilencingDiagnostics.MissingReason, span(ours.Length, comment.Length), string.Join(", ", found.Select(suppression => suppression.Id)));
        }

        return found;

        Suppression[] Unreadable(string expected, int offset)
        {
            int start = Math.Min(offset, comment.Length - 1);
            issues.Add(SilencingDiagnostics.UnreadableComment, span(start, comment.Length), expected);
            return [];
        }
    }
}
