using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>Messages are records: equal by value, and readable as text.</summary>
public sealed class RecordTests
{
    [Fact]
    public void Messages_with_equal_members_are_equal()
    {
        Assert.Equal(Samples.TestComplete<Osci>(), Samples.TestComplete<Osci>());
        Assert.Equal(Samples.TestComplete<Osci>().GetHashCode(), Samples.TestComplete<Osci>().GetHashCode());
        Assert.Equal<Import>(Samples.ImportRpm(), Samples.ImportRpm());
    }

    [Fact]
    public void Messages_that_differ_deep_down_differ()
    {
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>();

        Assert.NotEqual(message, message with { System = [message.System[0] with { Variant = "Server" }] });
        Assert.NotEqual(message, message with { AdditionalFields = new() { ["x"] = 1 } });
    }

    [Fact]
    public void Additional_fields_are_equal_in_any_order_and_numbers_by_value()
    {
        KojiBuildTestComplete<Osci> one = Samples.TestComplete<Osci>() with { AdditionalFields = new() { ["a"] = 1, ["b"] = JsonAny.Parse("2.0") } };
        KojiBuildTestComplete<Osci> other = Samples.TestComplete<Osci>() with { AdditionalFields = new() { ["b"] = 2, ["a"] = JsonAny.Parse("1e0") } };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void The_text_of_a_message_tells_its_members()
    {
        string text = Samples.TestComplete<Osci>().ToString();

        Assert.StartsWith("KojiBuildTestComplete { Contact = Contact { Name = Fedora CI, ", text, StringComparison.Ordinal);
        Assert.Contains("Result = passed", text, StringComparison.Ordinal);
        Assert.Contains("System = [TestSystem { Os = fedora-40, ", text, StringComparison.Ordinal);
    }
}
