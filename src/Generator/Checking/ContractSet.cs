using MessageContracts.Generator.Checking.Examples;
using MessageContracts.Generator.Checking.Naming;
using MessageContracts.Generator.Checking.Silencing;
using MessageContracts.Generator.Checking.Unused;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Modeling;

namespace MessageContracts.Generator.Checking;

/// <summary>
/// All schema files, event tables and examples of a project with everything that is wrong with them: what the compiler's side and the command line both tell.
/// </summary>
internal sealed class ContractSet
{
    private readonly ILookup<string, Issue> issues;

    private ContractSet(IEnumerable<Issue> issues) => this.issues = issues.ToLookup(issue => issue.Path, StringComparer.Ordinal);

    public IEnumerable<Issue> IssuesIn(string path) => issues[path];

    /// <param name="files">Every file that has a role.</param>
    /// <param name="options">The project's settings.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ContractSet Of(IReadOnlyList<ContractFile> files, GeneratorOptions options, CancellationToken cancellationToken)
    {
        ILookup<string, Issue> found = Found(files, options, cancellationToken).ToLookup(issue => issue.Path, StringComparer.Ordinal);
        SeverityOptions severities = new();
        return new ContractSet(files.SelectMany(file => severities.Apply(file, Silencer.Apply(file, [.. found[file.Path]]))));
    }

    private static List<Issue> Found(IReadOnlyList<ContractFile> files, GeneratorOptions options, CancellationToken cancellationToken)
    {
        (ContractFile File, ParsedFile Parsed)[] parsed = [.. Parse(files, options, cancellationToken)];
        ContractFile[] examples = [.. files.Where(file => file.Role == FileRole.Example)];
        LinkedContracts contracts = new(parsed, options.RootNamespace);
        List<Issue> issues = [.. parsed.SelectMany(file => file.Parsed.Issues)];
        issues.AddRange(Located(contracts, LinkIssues.Of(contracts, WithErrors(issues), options.RootNamespace, cancellationToken)));
        issues.AddRange(Located(contracts, FamilyNameCheck.Issues(contracts)));
        HashSet<string> flawed = WithErrors(issues);
        ExampleCheck judge = new(contracts, flawed, options.Limits);
        issues.AddRange(examples.SelectMany(example => judge.Check(example, cancellationToken)));
        issues.AddRange(Located(contracts, MissingExamples.Issues(contracts.Index, examples)));
        if (flawed.Count == 0)
        {
            // What an error cuts off is not unused.
            issues.AddRange(Located(contracts, UnusedCheck.Issues(contracts, cancellationToken)));
        }

        return issues;
    }

    private static IEnumerable<(ContractFile File, ParsedFile Parsed)> Parse(IReadOnlyList<ContractFile> files, GeneratorOptions options, CancellationToken cancellationToken)
    {
        foreach (ContractFile file in files)
        {
            if (file.Role is FileRole.Schema or FileRole.EventTable && file.Parse(options, cancellationToken) is { } parsed)
            {
                yield return (file, parsed);
            }
        }
    }

    private static HashSet<string> WithErrors(IEnumerable<Issue> issues) =>
        new(issues.Where(issue => issue.Rule.Severity == RuleSeverity.Error).Select(issue => issue.Path), StringComparer.Ordinal);

    private static IEnumerable<Issue> Located(LinkedContracts contracts, IEnumerable<ModelIssue> issues) =>
        issues.Select(contracts.Locate).OfType<Issue>();
}
