using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Corpus;

/// <summary>The list of what is expected of each message seen in public is whole, and gives reasons.</summary>
public sealed class ExpectationTests
{
    [Fact]
    public void Every_expectation_names_a_schema_that_there_is() =>
        Assert.All(Expectation.All, expectation => Assert.True(ContractList.Has(expectation.Stem), expectation.Stem));

    [Fact]
    public void Every_failure_has_a_reason() =>
        Assert.All(Expectation.All.SelectMany(expectation => expectation.Failures), failure => Assert.NotEmpty(failure.Reason));

    [CorpusFact]
    public void Every_message_of_the_corpus_is_expected_in_some_way()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(CorpusFolder.Path!, "*.json").Select(path => Path.GetFileName(path));

        Assert.Equal(files.Order(StringComparer.Ordinal), Expectation.All.Select(expectation => expectation.File).Order(StringComparer.Ordinal));
    }
}
