using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Corpus;

/// <summary>What is expected of one message seen in public: no failures, or exactly these.</summary>
internal sealed record Expectation(string File, string Stem, IReadOnlyList<ExpectedFailure> Failures)
{
    public static IReadOnlyList<Expectation> All { get; } =
        [.. Table.ReadData("corpus-expectations.tsv").GroupBy(row => row[0]).Select(Make)];

    public static TheoryData<string> Valid { get; } = [.. All.Where(it => it.Failures.Count == 0).Select(it => it.File)];

    public static TheoryData<string> Invalid { get; } = [.. All.Where(it => it.Failures.Count > 0).Select(it => it.File)];

    public static Expectation Of(string file) => All.Single(expectation => expectation.File == file);

    private static Expectation Make(IGrouping<string, string[]> rows) => new(
        rows.Key,
        rows.First()[1],
        [.. rows.Where(row => row[2] == "invalid").Select(row => new ExpectedFailure(row[3], row[4], row[5]))]);
}

/// <summary>One failure: where, by which keyword, and why the sender fails it.</summary>
internal sealed record ExpectedFailure(string Pointer, string Keyword, string Reason);
