using System.Text.RegularExpressions;
using MessageContracts.Generator.Diagnostics;

namespace MessageContracts.Generator.Checking.Silencing;

/// <summary>
/// The options <c>message_contracts.MC0711.severity</c> that an <c>.editorconfig</c> sets for files. The compiler's own <c>dotnet_diagnostic.…</c>
/// is not asked for in files that are not C#.
/// </summary>
internal sealed class SeverityOptions
{
    private static readonly (Rule Rule, string Key)[] Keys = [.. RuleList.All.Select(rule => (rule, $"message_contracts.{rule.Id}.severity"))];

    private static readonly Regex Form = new(@"^message_contracts\.(?<id>[^.]*)\.severity$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly HashSet<(string Id, string Value)> told = [];

    /// <summary>The issues of a file as severe as its options say, and what is wrong with the options; each of these is told in the first file alone.</summary>
    public IReadOnlyList<Issue> Apply(ContractFile file, IReadOnlyList<Issue> issues)
    {
        IssueList own = new(file.Path);
        Dictionary<Rule, RuleSeverity?> severities = [];
        TellUnknown(file, own);
        foreach ((Rule rule, string key) in Keys)
        {
            if (file.Option(key) is { } value)
            {
                Read(rule, key, value, severities, own);
            }
        }

        return severities.Count + own.Count == 0 ? issues : [.. issues.Select(issue => Changed(issue, severities)).OfType<Issue>(), .. own.ToEquatableArray()];
    }

    /// <summary>Whether mistakes in files have that id.</summary>
    public static bool IsKnown(string id) => RuleList.All.Any(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an id is one of C#'s, which are no rules of files.</summary>
    public static bool IsOfCSharp(string id) => id.StartsWith("MC06", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why an id is none that files can have: a sentence with a space before it, which may be empty.</summary>
    public static string Hint(string id) => IsOfCSharp(id)
        ? " It is reported in C#, and a 'dotnet_diagnostic' option sets its severity."
        : Spelling.DidYouMean(id, [.. RuleList.All.Select(rule => rule.Id)]);

    private void TellUnknown(ContractFile file, IssueList own)
    {
        foreach (string key in file.OptionKeys())
        {
            string id = Form.Match(key).Groups["id"].Value;
            if (id.Length > 0 && !IsKnown(id) && told.Add((id, "")))
            {
                own.Add(SilencingDiagnostics.UnknownOption, default, key, Hint(id.ToUpperInvariant()));
            }
        }
    }

    private static Issue? Changed(Issue issue, Dictionary<Rule, RuleSeverity?> severities) =>
        !severities.TryGetValue(issue.Rule, out RuleSeverity? severity) ? issue : severity is { } other ? issue with { Severity = other } : null;

    private void Read(Rule rule, string key, string value, Dictionary<Rule, RuleSeverity?> severities, IssueList own)
    {
        if (rule.CostsTypes)
        {
            Tell(SilencingDiagnostics.NotSilenceable, $"{rule.Id}, for which an .editorconfig sets a severity,");
        }
        else if (TryParse(value, out RuleSeverity? severity))
        {
            severities[rule] = severity;
        }
        else
        {
            Tell(SilencingDiagnostics.InvalidSeverity, key, value);
        }

        void Tell(Rule mistake, params string[] arguments)
        {
            if (told.Add((rule.Id, value)))
            {
                own.Add(mistake, default, arguments);
            }
        }
    }

    private static bool TryParse(string text, out RuleSeverity? severity)
    {
        (bool known, severity) = text.Trim().ToLowerInvariant() switch
        {
            "none" => (true, (RuleSeverity?)null),
            "suggestion" => (true, RuleSeverity.Suggestion),
            "warning" => (true, RuleSeverity.Warning),
            "error" => (true, RuleSeverity.Error),
            _ => (false, null),
        };
        return known;
    }
}
