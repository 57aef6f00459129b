using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>What a schema has against a constant.</summary>
/// <param name="Where">The value below the member, such as <c>[1]</c>; empty for the member itself.</param>
/// <param name="Location">The schema's place.</param>
internal sealed record Objection(Fault Fault, SyntaxNode Syntax, string Where, string Location)
{
    /// <param name="member">What the constant was given to.</param>
    public Diagnostic ToDiagnostic(string member) =>
        Diagnostic.Create(Fault.Descriptor, Syntax.GetLocation(), member + Where, Fault.Words, Fault.Keyword, Location);
}
