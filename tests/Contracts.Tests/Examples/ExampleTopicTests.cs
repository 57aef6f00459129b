using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Examples;

/// <summary>Each example goes to the topic that the table, written by hand from the facts, expects.</summary>
public sealed class ExampleTopicTests
{
    public static TheoryData<int> Rows => ExpectedTopic.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_example_is_published_to_its_topic_without_headers_of_the_table(int row)
    {
        ExpectedTopic expected = ExpectedTopic.All[row];
        await using MessageBus bus = Buses.Capturing(expected.Style, expected.Options);

        PublishReceipt receipt = await MessageOf(expected).Publish(bus);

        Envelope sent = Assert.Single(bus.Sent());
        Assert.Equal(ExchangeKind.Topic, sent.Exchange);
        Assert.Equal(expected.Topic, sent.RoutingKey);
        Assert.Equal(expected.Topic, receipt.Destination);
        Assert.Empty(sent.Headers);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_routing_key_is_the_topic_before_publishing(int row)
    {
        ExpectedTopic expected = ExpectedTopic.All[row];
        await using MessageBus bus = Buses.Capturing(expected.Style, expected.Options);

        Assert.Equal(expected.Topic, MessageOf(expected).RoutingKey(bus.Routing));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_binding_key_matches_the_topic(int row)
    {
        ExpectedTopic expected = ExpectedTopic.All[row];
        await using MessageBus bus = Buses.Capturing(expected.Style, expected.Options);
        Contract own = ContractList.Of(Example.All[expected.Example].Stem, expected.Namespace);
        Contract any = ContractList.Of(Example.All[expected.Example].Stem, "*");

        Assert.True(TopicMatcher.IsMatch(own.Definition.BindingKey(bus.Routing), expected.Topic));
        Assert.True(TopicMatcher.IsMatch(any.Definition.BindingKey(bus.Routing), expected.Topic));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_topic_is_taken_apart_again(int row)
    {
        ExpectedTopic expected = ExpectedTopic.All[row];
        await using MessageBus bus = Buses.Capturing(expected.Style, expected.Options);
        MessageDefinition any = ContractList.Of(Example.All[expected.Example].Stem, "*").Definition;
        string?[] fields = new string?[any.FieldCount];
        string?[] parameters = new string?[any.Parameters.Count];

        Assert.True(any.TryParse(expected.Topic, bus.Routing, fields, parameters, out TopicStyle? style));

        Assert.Equal(expected.Style, style.Name);
        Assert.Equal(expected.Namespace, parameters.SingleOrDefault() ?? "");
        Assert.All(fields, Assert.NotNull);
    }

    private static Subject MessageOf(ExpectedTopic expected)
    {
        Example example = Example.All[expected.Example];
        return ContractList.Of(example.Stem, expected.Namespace).Parse(example.Read());
    }
}
