using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Examples;

/// <summary>The topic that an example must get in one style, with options set and for one namespace.</summary>
internal sealed record ExpectedTopic(string Example, string Style, string Options, string Namespace, string Topic)
{
    public static IReadOnlyList<ExpectedTopic> All { get; } =
        [.. Table.ReadData("expected-topics.tsv").Select(row => new ExpectedTopic(row[0], row[1], row[2], row[3], row[4]))];

    public static TheoryData<int> Rows { get; } = [.. Enumerable.Range(0, All.Count)];
}
