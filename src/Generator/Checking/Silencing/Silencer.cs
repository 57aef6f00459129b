using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Checking.Silencing;

/// <summary>Takes out of a file's mistakes what its comments silence, and adds what is wrong with those comments.</summary>
internal static class Silencer
{
    private static readonly Dictionary<string, Rule> Rules = RuleList.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static IReadOnlyList<Issue> Apply(ContractFile file, IReadOnlyList<Issue> issues)
    {
        IssueList own = new(file.Path);
        IReadOnlyList<Suppression> suppressions = SuppressionReader.Read(file.Path, file.Text, own);
        if (suppressions.Count == 0)
        {
            return [.. issues, .. own.ToEquatableArray()];
        }

        HashSet<Suppression> working = [];
        List<Issue> left = [.. issues.Where(issue => !IsSilenced(issue, suppressions, working))];

        // Nothing else is said of a file that is not well-formed, so a comment in it may be there for what will be said again.
        if (!issues.Any(issue => issue.Rule == ReadingDiagnostics.Syntax))
        {
            foreach (Suppression suppression in suppressions.Where(suppression => !working.Contains(suppression)))
            {
                Explain(suppression, own);
            }
        }

        return [.. left, .. own.ToEquatableArray()];
    }

    /// <summary>
    /// Whether comments and options may silence a rule. What the generator reports is lost whether it is told or not; and who is silent about
    /// silencing is not asked again.
    /// </summary>
    public static bool CanSilence(Rule rule) => !rule.CostsTypes && !rule.Id.StartsWith("MC08", StringComparison.Ordinal);

    private static bool IsSilenced(Issue issue, IReadOnlyList<Suppression> suppressions, HashSet<Suppression> working)
    {
        bool isSilenced = false;
        foreach (Suppression suppression in suppressions)
        {
            if (suppression.Id == issue.Rule.Id && suppression.Holds(issue.Span.StartLine) && CanSilence(issue.Rule))
            {
                working.Add(suppression);
                isSilenced = true;
            }
        }

        return isSilenced;
    }

    /// <summary>Says why a comment silences nothing.</summary>
    private static void Explain(Suppression suppression, IssueList own)
    {
        if (!Rules.TryGetValue(suppression.Id, out Rule? rule))
        {
            bool isOfCSharp = suppression.Id.StartsWith("MC06", StringComparison.Ordinal);
            string hint = isOfCSharp ? " It is reported in C# and silenced there." : Spelling.DidYouMean(suppression.Id, [.. Rules.Keys]);
            own.Add(SilencingDiagnostics.UnknownId, suppression.Span, suppression.Id, hint);
        }
        else if (!CanSilence(rule))
        {
            own.Add(SilencingDiagnostics.NotSilenceable, suppression.Span, rule.Id);
        }
        else
        {
            string where = suppression.Line switch
            {
                null => "in this file",
                int.MaxValue => "below",
                int line => $"on line {line + 1}",
            };
            own.Add(SilencingDiagnostics.UselessComment, suppression.Span, rule.Id, where);
        }
    }
}
