using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MessageContracts.Generator.Misuse;

/// <summary>Groups of members of which exactly one, some, or none may be whole.</summary>
/// <param name="IsOne">Whether not more than one may be.</param>
/// <param name="IsNone">Whether none may be.</param>
internal sealed record MemberGroups(bool IsOne, bool IsNone, ImmutableArray<ImmutableArray<string>> Groups, string Location) : MemberRule(Location)
{
    // The runtime's MemberGroupRule.
    private const int One = 0;
    private const int None = 2;

    public static MemberRule Of(AttributeData attribute)
    {
        int rule = attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is int value ? value : -1;
        ImmutableArray<ImmutableArray<string>> groups = [.. attribute.Texts(1).Select(group => group.Split(' ').ToImmutableArray())];
        return new MemberGroups(rule == One, rule == None, groups, attribute.Location);
    }

    public override Diagnostic? Judge(GivenMembers members, IOperation expression)
    {
        ImmutableArray<string>[] whole = [.. Groups.Where(group => group.All(name => members.Has(name) == true))];
        if (whole.Length > (IsOne ? 1 : IsNone ? 0 : int.MaxValue))
        {
            return Exclusive(members, expression, whole);
        }

        return !IsNone && Groups.All(group => group.Any(name => members.Has(name) == false)) ? LeftOut(members, expression) : null;
    }

    private Diagnostic Exclusive(GivenMembers members, IOperation expression, ImmutableArray<string>[] whole)
    {
        // The last one named is the one too many.
        string last = whole.SelectMany(group => group).OrderBy(name => members.LocationOf(name)?.SourceSpan.Start ?? 0).Last();
        string all = List(whole.Select(group => string.Join(" with ", group)).Distinct(), "and");
        return Diagnostic.Create(
            MisuseDiagnostics.Exclusive,
            members.LocationOf(last) ?? HeadOf(expression),
            members.TypeName,
            all,
            Location,
            IsNone ? "one of them" : "all but one");
    }

    private Diagnostic LeftOut(GivenMembers members, IOperation expression)
    {
        string choice = List(Groups.Select(group => string.Join(" with ", group)), "or");
        return Diagnostic.Create(MisuseDiagnostics.LeftOut, HeadOf(expression), members.TypeName, choice, Location, IsOne ? "one of them" : "at least one of them");
    }
}
