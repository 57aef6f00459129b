namespace MessageContracts.Annotations;

/// <summary>A member that may be there only together with others (<c>dependencies</c>; draft-07, 6.5.7).</summary>
/// <param name="member">The property.</param>
/// <param name="needed">The properties that it needs.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MemberDependencyAttribute(string member, params string[] needed) : Attribute
{
    /// <summary>The property.</summary>
    public string Member => member;

    /// <summary>The properties that it needs.</summary>
    public IReadOnlyList<string> Needed => needed;

    /// <summary>The schema's place, such as <c>payment.yaml#/dependencies</c>.</summary>
    public string Location { get; init; } = "";
}
