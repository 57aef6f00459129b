using System.Text.Json;
using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Examples;

/// <summary>Each example of Koji carries the headers that the table, written by hand from the facts, expects.</summary>
public sealed class ExampleHeaderTests
{
    private static readonly Dictionary<string, JsonElement> Expected =
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllBytes(Repository.Find("tests/Data/expected-headers.json")))!;

    public static TheoryData<string> Names { get; } = [.. Expected.Keys];

    [Fact]
    public void Every_example_with_headers_is_expected() =>
        Assert.Equal(
            Example.All.Values.Where(example => ContractList.Of(example.Stem).Definition.HasHeaders).Select(example => example.File).Order(StringComparer.Ordinal),
            Expected.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task On_a_headers_exchange_an_example_carries_its_headers_and_an_empty_key(string name)
    {
        await using MessageBus bus = Buses.Capturing(options => options.Exchange("Koji", ExchangeKind.Headers));

        await ContractList.Of(Example.All[name].Stem).Parse(Example.All[name].Read()).Publish(bus);

        Envelope sent = Assert.Single(bus.Sent());
        Assert.Equal(ExchangeKind.Headers, sent.Exchange);
        Assert.Equal("", sent.RoutingKey);
        Assert.Null(JsonDifference.Find(JsonSerializer.SerializeToUtf8Bytes(Expected[name]), AsJson(sent.Headers)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_is_matched_by_the_headers_that_its_type_is_subscribed_with(string name)
    {
        ValueMap<JsonAny> headers = new(Expected[name].EnumerateObject().Select(header => KeyValuePair.Create(header.Name, (JsonAny)header.Value)));

        foreach (string stem in ContractList.Stems)
        {
            MessageDefinition definition = ContractList.Of(stem).Definition;
            if (definition.HasHeaders)
            {
                Assert.Equal(stem == Example.All[name].Stem, new HeaderMatch(definition.FixedHeaders).IsMatch(headers));
            }
        }
    }

    private static byte[] AsJson(ValueMap<JsonAny> headers) =>
        JsonSerializer.SerializeToUtf8Bytes(headers.ToDictionary(header => header.Key, header => header.Value.ToElement()));
}
