using MessageContracts.Generator.Collections;

namespace MessageContracts.Generator.Modeling;

/// <summary>
/// Finds what a record says of which members are there: choices between nothing but <c>required</c>, and <c>dependencies</c>.
/// What depends on values too is left to validation.
/// </summary>
internal static class MemberRules
{
    public static EquatableArray<MemberRule> Of(ObjectModel members, Slot rest)
    {
        if (rest.Applicators.Count == 0 && members.Dependencies.Count == 0)
        {
            return default;
        }

        var rules = new List<MemberRule>();
        foreach (Applicator applicator in rest.Applicators)
        {
            if (RuleOf(applicator.Kind) is { } rule && Groups(applicator, members) is { } groups)
            {
                rules.Add(new GroupsRule(applicator.At + "/" + KeywordOf(rule), rule, groups));
            }
        }

        foreach (MemberDependency dependency in members.Dependencies)
        {
            if (PropertyOf(members.Members[dependency.Member]) is { } member && Properties(dependency.Required.Select(index => members.Members[index])) is { } needed)
            {
                rules.Add(new DependencyRule(dependency.At + "/" + dependency.Keyword, member, needed.ToEquatableArray()));
            }
        }

        return rules.ToEquatableArray();
    }

    private static GroupRule? RuleOf(ApplicatorKind kind) => kind switch
    {
        ApplicatorKind.OneOf => GroupRule.One,
        ApplicatorKind.AnyOf => GroupRule.Some,
        ApplicatorKind.Not => GroupRule.None,
        _ => null,
    };

    private static string KeywordOf(GroupRule rule) => rule switch
    {
        GroupRule.One => "oneOf",
        GroupRule.Some => "anyOf",
        _ => "not",
    };

    private static EquatableArray<string>? Groups(Applicator applicator, ObjectModel members)
    {
        var groups = new List<string>();
        foreach (Branch branch in applicator.Branches)
        {
            if (!OnlyRequires(branch.Slot!) || Properties(branch.Slot!.Object!.Members.Select(wanted => Find(members, wanted.JsonName))) is not { } names)
            {
                return null;
            }

            groups.Add(string.Join(" ", names));
        }

        return groups.ToEquatableArray();
    }

    /// <summary>Whether a schema says that members must be there, and nothing else.</summary>
    private static bool OnlyRequires(Slot slot) =>
        slot is { Tokens.Count: 0, Applicators.Count: 0, Validates.Count: 0, Array: null, Repeats: null, Object: { } members }
        && members is { Counts.Count: 0, Patterns.Count: 0, Additional: null, ForbiddenAt: null, PropertyNames: null, Dependencies.Count: 0 }
        && members.Members.Count > 0
        && members.Members.All(member => member.Required && member.Slot.IsTrivial);

    private static MemberModel? Find(ObjectModel members, string name)
    {
        foreach (MemberModel member in members.Members)
        {
            if (member.JsonName == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The properties; null where one of the members has none, or there is none.</summary>
    private static string[]? Properties(IEnumerable<MemberModel?> members)
    {
        var names = new List<string>();
        foreach (MemberModel? member in members)
        {
            if (PropertyOf(member) is not { } name)
            {
                return null;
            }

            names.Add(name);
        }

        return names.Count == 0 ? null : [.. names];
    }

    /// <summary>The property by which C# decides whether the member is there; constants and filled-in members are there in any case.</summary>
    private static string? PropertyOf(MemberModel? member) =>
        member is { CSharpName: { } name, Fill: null, Slot.Shape: not ConstShape } ? name : null;
}
