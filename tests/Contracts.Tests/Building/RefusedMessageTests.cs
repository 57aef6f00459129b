using MessageContracts.Contracts.Tests.Material;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Building;

/// <summary>What must not be sent is refused, with all that is wrong, before anything leaves.</summary>
public sealed class RefusedMessageTests
{
    [Fact]
    public async Task Without_a_bus_publishing_says_what_to_do()
    {
        NoBusConfiguredException none = await Assert.ThrowsAsync<NoBusConfiguredException>(async () => await Samples.TestComplete<Osci>().Publish());

        Assert.Contains("MessageBus.Default", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_violation_is_reported_at_once_and_nothing_leaves()
    {
        await using MessageBus bus = Buses.Capturing();
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>("cvp.x");
        message = message with
        {
            Contact = message.Contact with { Email = "nobody" },
            Run = message.Run with { Url = new("relative", UriKind.Relative) },
            Artifact = message.Artifact with { Nvr = null!, AdditionalFields = new() { ["Bad"] = 1 } },
            Test = message.Test with { Result = default },
            System = null!,
        };

        InvalidMessageException refused = await Assert.ThrowsAsync<InvalidMessageException>(async () => await message.Publish(bus));

        Assert.Equal(
            ["/artifact/Bad field-names", "/artifact/nvr type", "/contact/email format", "/run/url format", "/system type", "/test/namespace x-checks", "/test/result type"],
            refused.Report.Violations.Select(violation => $"{violation.InstancePointer} {violation.Keyword}").Order(StringComparer.Ordinal));
        Assert.All(refused.Report.Violations, violation => Assert.Contains(violation.Message, refused.Message, StringComparison.Ordinal));
        Assert.Equal(PublishOutcome.NotSent, refused.Receipt.Outcome);
        Assert.Empty(bus.Sent());
    }

    [Fact]
    public async Task A_message_with_text_that_JSON_cannot_tell_is_refused()
    {
        await using MessageBus bus = Buses.Capturing();
        KojiBuildTestComplete<Osci> message = Samples.TestComplete<Osci>();
        message = message with { Artifact = message.Artifact with { Nvr = "bash\ud800" } };

        await Assert.ThrowsAsync<InvalidMessageException>(async () => await message.Publish(bus));

        Assert.Empty(bus.Sent());
    }

    [Fact]
    public async Task A_message_for_any_namespace_is_refused_where_the_compiler_was_got_round()
    {
        await using MessageBus bus = Buses.Capturing();

        InvalidDestinationException refused = await Assert.ThrowsAsync<InvalidDestinationException>(async () => await bus.Publish(Samples.TestComplete<AnyNamespace>()));

        Assert.Equal(PublishOutcome.NotSent, refused.Receipt.Outcome);
        Assert.Empty(bus.Sent());
    }
}
