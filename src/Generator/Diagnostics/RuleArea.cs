namespace MessageContracts.Generator.Diagnostics;

/// <summary>Makes the rules of one area, so that their category is the same everywhere.</summary>
internal sealed class RuleArea(string area)
{
    private readonly string category = "MessageContracts." + area;

    /// <summary>An error that leaves the types' names and number as they are: analyzers report it, live.</summary>
    public Rule Error(string id, string title, string message) => new(id, title, message, category, RuleSeverity.Error, CostsTypes: false);

    public Rule Warning(string id, string title, string message) => new(id, title, message, category, RuleSeverity.Warning, CostsTypes: false);

    public Rule Suggestion(string id, string title, string message) => new(id, title, message, category, RuleSeverity.Suggestion, CostsTypes: false);

    /// <summary>An error that the generator reports: see <see cref="Rule.CostsTypes"/>.</summary>
    public Rule ErrorThatCostsTypes(string id, string title, string message) =>
        new(id, title, message, category, RuleSeverity.Error, CostsTypes: true);
}
