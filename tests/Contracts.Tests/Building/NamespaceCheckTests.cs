using MessageContracts.Contracts.Tests.Material;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>The namespace in the topic is the one that the test's own namespace starts with.</summary>
public sealed class NamespaceCheckTests
{
    [Theory]
    [InlineData("osci")]
    [InlineData("osci.x")]
    [InlineData("osci.x.y")]
    public async Task A_test_of_the_topics_namespace_is_published(string testNamespace)
    {
        await using MessageBus bus = Buses.Capturing();

        await Samples.TestComplete<Osci>(testNamespace).Publish(bus);

        Assert.Single(bus.Sent());
    }

    [Theory]
    [InlineData("cvp.x")]
    [InlineData("oscillator")]
    [InlineData("")]
    [InlineData("OSCI")]
    public async Task A_test_of_another_namespace_is_refused(string testNamespace)
    {
        await using MessageBus bus = Buses.Capturing();

        InvalidMessageException refused = await Assert.ThrowsAsync<InvalidMessageException>(
            async () => await Samples.TestComplete<Osci>(testNamespace).Publish(bus));

        Violation violation = Assert.Single(refused.Report.Violations);
        Assert.Equal(("/test/namespace", "x-checks"), (violation.InstancePointer, violation.Keyword));
        Assert.Contains($"is \"{testNamespace}\", which up to its first dot must be \"osci\"", violation.Message, StringComparison.Ordinal);
        Assert.Empty(bus.Sent());
    }

    [Fact]
    public void Validating_finds_it_before_publishing() =>
        Assert.Equal("x-checks", Assert.Single(Samples.TestComplete<Osci>("cvp.x").Validate().Violations).Keyword);

    [Fact]
    public async Task A_topic_without_a_namespace_goes_with_any_test()
    {
        await using MessageBus bus = Buses.Capturing();

        await Samples.TestComplete<NoNamespace>("cvp.x").Publish(bus);

        Assert.Equal("VirtualTopic.eng.ci.koji-build.test.complete", bus.Sent()[0].RoutingKey);
    }
}
