using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Modeling;

/// <summary>What one schema demands of a value that C# can give as a constant; printed as an attribute, for analyzers.</summary>
/// <param name="At">The schema's place.</param>
/// <param name="Depth">0 for the value itself, 1 for the items of its list or the values of its map, and so on.</param>
internal sealed record ConstraintModel(string At, int Depth, EquatableArray<ConstraintFacet> Facets);

/// <summary>One keyword and its value: a text, else a number; for a keyword that is only true, neither.</summary>
internal readonly record struct ConstraintFacet(string Keyword, string? Text, int? Number);

/// <summary>Which members of a record must, or must not, be there together.</summary>
internal abstract record MemberRule(string At);

internal enum GroupRule
{
    One,
    Some,
    None,
}

/// <param name="Groups">The properties of each group, separated by spaces.</param>
internal sealed record GroupsRule(string At, GroupRule Rule, EquatableArray<string> Groups) : MemberRule(At);

internal sealed record DependencyRule(string At, string Member, EquatableArray<string> Needed) : MemberRule(At);
