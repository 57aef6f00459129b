using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Reading;

namespace MessageContracts.Generator.Diagnostics;

/// <summary>Collects the mistakes found in one file. A step that runs for its result alone passes <see cref="Ignore"/>.</summary>
internal sealed class IssueList
{
    private readonly string? path;
    private List<Issue>? issues;

    public IssueList(string path) => this.path = path;

    private IssueList()
    {
    }

    /// <summary>Drops whatever is added; free of state, so that every thread may share it.</summary>
    public static IssueList Ignore { get; } = new();

    public int Count => issues?.Count ?? 0;

    public bool Has(Func<Rule, bool> rule) => issues is not null && issues.Exists(issue => rule(issue.Rule));

    public void Add(Rule rule, SourceSpan span, params string[] arguments)
    {
        if (path is not null)
        {
            (issues ??= []).Add(new Issue(rule, path, span, EquatableArray<string>.Own(arguments)));
        }
    }

    public EquatableArray<Issue> ToEquatableArray() => issues is null ? default : new EquatableArray<Issue>(issues);
}
