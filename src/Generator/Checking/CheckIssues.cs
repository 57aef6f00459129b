using MessageContracts.Generator.Collections;
using MessageContracts.Generator.Diagnostics;
using MessageContracts.Generator.Evaluating;
using MessageContracts.Generator.Modeling;
using MessageContracts.Generator.Schemas;

namespace MessageContracts.Generator.Checking;

/// <summary>What the checks of one file share: what is in sight, what was found, and a judge of values.</summary>
internal sealed class CheckIssues(DocumentScope scope, CancellationToken cancellationToken)
{
    private readonly SchemaMemory memory = new(scope);

    public DocumentScope Scope => scope;

    public List<ModelIssue> Found { get; } = [];

    /// <param name="keyword">The way from the schema to what is meant, such as <c>/enum/0</c>.</param>
    public void Add(Rule rule, Place place, string keyword, params string[] arguments) => Found.Add(new ModelIssue(
        rule,
        place.Path,
        place.Schema.Pointer + keyword,
        AtKey: false,
        EquatableArray<string>.Own(arguments)));

    /// <summary>The first thing by which a value does not fit a schema; null where it fits, or where finding out takes too much.</summary>
    public Finding? Judge(Place place, JsonLiteral value)
    {
        IReadOnlyList<Finding> findings = SchemaEvaluator.Evaluate(memory, place, memory.TreeOf(value), cancellationToken);
        return findings.Count == 0 || findings[0].Keyword == "json" ? null : findings[0];
    }
}
