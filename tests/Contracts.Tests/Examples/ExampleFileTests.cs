using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Examples;

/// <summary>Examples are complete, and found by their names.</summary>
public sealed class ExampleFileTests
{
    [Fact]
    public void Every_example_is_named_after_a_message() =>
        Assert.All(Example.All.Values, example => Assert.True(ContractList.Has(example.Stem), example.File));

    [Fact]
    public void Every_message_has_an_example() =>
        Assert.Empty(ContractList.Stems.Except(Example.All.Values.Select(example => example.Stem)));

    [Fact]
    public void Every_message_is_a_schema_file()
    {
        IEnumerable<string?> files = Directory.EnumerateFiles(Repository.Find("schemas"), "*.yaml", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(ContractList.Stems.Except(files));
    }

    [Fact]
    public void Every_example_has_an_expected_topic() =>
        Assert.Empty(Example.All.Keys.Except(ExpectedTopic.All.Select(topic => topic.Example)));

    [Fact]
    public void Every_expected_topic_is_of_an_example() =>
        Assert.Empty(ExpectedTopic.All.Select(topic => topic.Example).Except(Example.All.Keys));
}
