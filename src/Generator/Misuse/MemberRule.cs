using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MessageContracts.Generator.Misuse;

/// <summary>Which members of a record must, or must not, be there together.</summary>
internal abstract record MemberRule(string Location)
{
    public static ImmutableArray<MemberRule> Of(INamedTypeSymbol type) =>
    [
        .. type.Annotations("MemberGroupsAttribute").Select(MemberGroups.Of),
        .. type.Annotations("MemberDependencyAttribute").Select(attribute => new MemberDependency(attribute.Text(0) ?? "", attribute.Texts(1), attribute.Location)),
    ];

    /// <summary>What is wrong with the members that an expression sets; null where nothing is, or it cannot be told.</summary>
    public abstract Diagnostic? Judge(GivenMembers members, IOperation expression);

    /// <summary>The start of an expression, up to its initializer: its whole would be too much to underline.</summary>
    protected static Location HeadOf(IOperation expression) => expression.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        WithExpressionSyntax with => with.WithKeyword.GetLocation(),
        var other => other.GetLocation(),
    };

    protected static string List(IEnumerable<string> names, string last)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Length - 1)) + $" {last} " + all[all.Length - 1];
    }
}

/// <summary>A member that may be there only together with others.</summary>
internal sealed record MemberDependency(string Member, ImmutableArray<string> Needed, string Location) : MemberRule(Location)
{
    public override Diagnostic? Judge(GivenMembers members, IOperation expression)
    {
        string[] missing = [.. Needed.Where(name => members.Has(name) == false)];
        return missing.Length > 0 && members.Has(Member) == true
            ? Diagnostic.Create(MisuseDiagnostics.Needs, members.LocationOf(Member) ?? HeadOf(expression), members.TypeName, Member, List(Needed, "and"), Location, List(missing, "and"))
            : null;
    }
}
