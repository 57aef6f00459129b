namespace MessageContracts.Annotations;

/// <summary>Which members of a record must, or must not, be there together: <c>oneOf</c>, <c>anyOf</c> or <c>not</c> of <c>required</c>.</summary>
/// <param name="rule">How many of the groups may be whole.</param>
/// <param name="groups">Names of properties, those of one group separated by spaces. A group is whole where all of its members are there.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MemberGroupsAttribute(MemberGroupRule rule, params string[] groups) : Attribute
{
    /// <summary>How many of the groups may be whole.</summary>
    public MemberGroupRule Rule => rule;

    /// <summary>Names of properties, those of one group separated by spaces.</summary>
    public IReadOnlyList<string> Groups => groups;

    /// <summary>The schema's place, such as <c>address.yaml#/oneOf</c>.</summary>
    public string Location { get; init; } = "";
}

/// <summary>How many groups of members may be whole.</summary>
public enum MemberGroupRule
{
    /// <summary>Exactly one (<c>oneOf</c>).</summary>
    One,

    /// <summary>One or more (<c>anyOf</c>).</summary>
    Some,

    /// <summary>None (<c>not</c>).</summary>
    None,
}
