namespace MessageContracts.Generator.Diagnostics;

/// <summary>
/// A mistake that files can have, and how it is told. It knows nothing of Roslyn, so that the command line can tell it in the same
/// words without loading the compiler.
/// </summary>
/// <param name="Id">Such as <c>MC0101</c>.</param>
/// <param name="Message">With <c>{0}</c> … where an issue's arguments stand.</param>
/// <param name="CostsTypes">
/// Whether it costs a type its existence, its name or its arity. Declarations that use the type then no longer compile, and the
/// compiler drops what analyzers say: only the generator is still heard, so that it reports this, and no analyzer does.
/// </param>
internal sealed record Rule(string Id, string Title, string Message, string Category, RuleSeverity Severity, bool CostsTypes)
{
    private const string HelpPages = "https://github.com/message-contracts/message-contracts/blob/main/docs/diagnostics/";

    public string HelpLink => HelpPages + Id + ".md";
}

/// <summary>How bad a mistake is.</summary>
internal enum RuleSeverity
{
    /// <summary>Nothing is wrong, but something could be better: editors show it, builds do not.</summary>
    Suggestion,
    Warning,
    Error,
}
