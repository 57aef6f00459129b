using FsCheck;
using FsCheck.Fluent;

namespace MessageContracts.Analyzers.Tests.Misuse;

/// <summary>A schema that says which members must, or must not, be there together, and an initializer of its type.</summary>
internal sealed record GroupTrial(string Schema, string Initializer)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly Gen<string> Group =
        from names in Gen.Elements(Names).ListOf(2)
        from count in Gen.Choose(1, 2)
        select $"{{\"required\":[{List(names.Take(count).Distinct())}]}}";

    private static readonly Gen<string> Rule = Gen.OneOf(
        Gen.Elements("oneOf", "anyOf").SelectMany(keyword => Group.ListOf(3).Select(groups => $"\"{keyword}\":[{string.Join(',', groups.Distinct())}]")),
        Group.Select(group => $"\"not\":{group}"),
        Gen.Elements(Names).SelectMany(name => Gen.Elements(Names).ListOf(2).Select(needed => $"\"dependencies\":{{\"{name}\":[{List(needed.Distinct())}]}}")));

    public static Gen<GroupTrial> All { get; } =
        from rules in Rule.ListOf(2)
        from given in Gen.Elements(true, false).ListOf(Names.Length)
        select new GroupTrial(
            $"{{\"type\":\"object\",\"properties\":{{{string.Join(',', Names.Select(name => $"\"{name}\":{{\"type\":\"string\"}}"))}}},{string.Join(',', rules.DistinctBy(Keyword))}}}",
            string.Join(", ", Names.Where((_, index) => given[index]).Select(name => $"{name.ToUpperInvariant()} = \"x\"")));

    private static string Keyword(string rule) => rule[..rule.IndexOf(':', StringComparison.Ordinal)];

    private static string List(IEnumerable<string> names) => string.Join(',', names.Select(name => $"\"{name}\""));
}
