using MessageContracts.Generator.Checking.Examples;
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

    /// <param name="files">Every file that has a role.</param>
    /// <param name="options">The project's settings.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ContractSet Of(IReadOnlyList<ContractFile> files, GeneratorOptions options, CancellationToken cancellationToken)
    {
        (ContractFile File, ParsedFile Parsed)[] parsed = [.. Parse(files, options, cancellationToken)];
        ContractFile[] examples = [.. files.Where(file => file.Role == FileRole.Example)];
        LinkedContracts contracts = new(parsed, options.RootNamespace);
        List<Issue> issues =
        [
            .. parsed.SelectMany(file => file.Parsed.Issues),
            .. Located(contracts, LinkIssues.Of(contracts, options.RootNamespace, cancellationToken)),
        ];
        HashSet<string> flawed = new(issues.Where(issue => issue.Rule.Severity == RuleSeverity.Error).Select(issue => issue.Path), StringComparer.Ordinal);
        ExampleCheck judge = new(contracts, flawed, options.Limits);
        issues.AddRange(examples.SelectMany(example => judge.Check(example, cancellationToken)));
        issues.AddRange(Located(contracts, MissingExamples.Issues(contracts.Index, examples)));
        return new ContractSet(issues);
    }

    public IEnumerable<Issue> IssuesIn(string path) => issues[path];

    private static IEnumerable<(ContractFile File, ParsedFile Parsed)> Parse(IReadOnlyList<ContractFile> files, GeneratorOptions options, CancellationToken cancellationToken)
    {
        foreach (ContractFile file in files)
        {
            if (file.Role is FileRole.Schema or FileRole.EventTable && ParsedFile.Parse(file.Path, file.Role, file.Text, options, cancellationToken) is { } parsed)
            {
                yield return (file, parsed);
            }
        }
    }

    private static IEnumerable<Issue> Located(LinkedContracts contracts, IEnumerable<ModelIssue> issues) =>
        issues.Select(contracts.Locate).OfType<Issue>();
}
