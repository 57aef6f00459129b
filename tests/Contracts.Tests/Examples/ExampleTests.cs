using MessageContracts.Contracts.Tests.Material;

namespace MessageContracts.Contracts.Tests.Examples;

/// <summary>Each example is a good message of its schema.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names => Example.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_fits_its_schema(string name) =>
        Assert.Equal("valid", ContractOf(name).Validate(Example.All[name].Read()).ToString());

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_is_written_back_as_an_equal_document(string name)
    {
        byte[] json = Example.All[name].Read();

        Assert.Null(JsonDifference.Find(json, ContractOf(name).Parse(json).ToUtf8Json()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_read_twice_gives_equal_messages(string name)
    {
        byte[] json = Example.All[name].Read();
        object first = ContractOf(name).Parse(json).Message;
        object second = ContractOf(name).Parse(json).Message;

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_a_text_for_people(string name)
    {
        string text = ContractOf(name).Parse(Example.All[name].Read()).Message.ToString()!;

        Assert.Contains(" { ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Collections", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MessageContracts.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_example_is_published_whole(string name)
    {
        byte[] json = Example.All[name].Read();
        await using MessageBus bus = Buses.Capturing();

        await ContractOf(name).Parse(json).Publish(bus);

        Envelope sent = Assert.Single(bus.Sent());
        Assert.Equal(Example.All[name].Stem, sent.SchemaName);
        Assert.Null(JsonDifference.Find(json, sent.Body));
    }

    private static Contract ContractOf(string name) => ContractList.Of(Example.All[name].Stem);
}
