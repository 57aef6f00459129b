namespace MessageContracts;

/// <summary>What validating one document found.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(IReadOnlyList<Violation> violations) => Violations = violations;

    /// <summary>The report of a document without violations.</summary>
    public static ValidationReport Valid { get; } = new([]);

    /// <summary>Whether nothing violates the schema.</summary>
    public bool IsValid => Violations.Count == 0;

    /// <summary>The violations, in the order of the document.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The report with further violations at its end.</summary>
    internal ValidationReport With(IReadOnlyList<Violation> more) =>
        more.Count == 0 ? this : new ValidationReport([.. Violations, .. more]);

    /// <summary>The whole report as text, one line a violation.</summary>
    /// <returns><c>valid</c>, or the violations.</returns>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Violations);
}
