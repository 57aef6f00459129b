using MessageContracts.Contracts.Tests.Building;
using MessageContracts.Contracts.Tests.Material;
using MessageContracts.Koji;

namespace MessageContracts.Contracts.Tests.Routing;

/// <summary>Routing keys of Koji: made, taken apart, bound with.</summary>
public sealed class KojiRoutingTests
{
    [Fact]
    public void A_dot_in_a_token_becomes_an_underscore_and_those_of_prefix_and_type_stay() =>
        Assert.Equal(
            "koji.event.Tag.RHEL-6_8-candidate.luci.host/x86-013_build_example_org",
            Samples.Tag("RHEL-6.8-candidate", "luci", "host/x86-013.build.example.org").RoutingKey());

    [Fact]
    public void The_prefix_is_set_with_an_option() =>
        Assert.Equal(
            "brew.koji.event.Tag.f40.bash.bodhi",
            Samples.Tag("f40").RoutingKey(options: RoutingOptions.Default.With(KojiTopics.Prefix, "brew.koji.event")));

    [Fact]
    public void A_key_is_taken_apart_into_its_tokens()
    {
        Assert.True(Tag.TryParseRoutingKey("koji.event.Tag.RHEL-6_8-candidate.luci.host/x86-013_build_example_org", out Tag.RoutingKeyParts? parts));

        Assert.Equal(("RHEL-6_8-candidate", "luci", "host/x86-013_build_example_org"), (parts.TagName, parts.BuildName, parts.UserName));
    }

    [Theory]
    [InlineData("koji.event.Untag.f40.bash.bodhi")]
    [InlineData("koji.event.Tag.f40.bash")]
    [InlineData("koji.event.Tag.f40.bash.bodhi.more")]
    [InlineData("koji.event.Tag.f40..bodhi")]
    [InlineData("brew.koji.event.Tag.f40.bash.bodhi")]
    public void A_key_of_something_else_is_not_taken_apart(string key) =>
        Assert.False(Tag.TryParseRoutingKey(key, out _));

    [Fact]
    public void The_binding_key_has_a_wildcard_for_each_token_that_is_not_given()
    {
        Assert.Equal("koji.event.Tag.*.*.*", Tag.BindingKey());
        Assert.Equal("koji.event.Tag.RHEL-6_8.*.*", Tag.BindingKey("RHEL-6.8"));
        Assert.Equal("koji.event.RPMSign", RpmSign.BindingKey());
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    public async Task A_key_of_more_than_255_bytes_is_refused_not_cut(int bytes)
    {
        await using MessageBus bus = Buses.Capturing();
        Tag message = Samples.Tag(new string('t', bytes - "koji.event.Tag..bash.bodhi".Length));

        if (bytes <= 255)
        {
            await message.Publish(bus);
            Assert.Equal(bytes, bus.Sent()[0].RoutingKey.Length);
        }
        else
        {
            InvalidDestinationException refused = await Assert.ThrowsAsync<InvalidDestinationException>(async () => await message.Publish(bus));
            Assert.IsType<RoutingKeyException>(refused.InnerException);
            Assert.Empty(bus.Sent());
        }
    }

    [Fact]
    public void The_length_of_a_key_is_measured_in_bytes()
    {
        Tag message = Samples.Tag(new string('ž', 120));

        Assert.Contains("266 bytes", Assert.Throws<RoutingKeyException>(() => message.RoutingKey()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_empty_is_refused()
    {
        await using MessageBus bus = Buses.Capturing();

        InvalidDestinationException refused = await Assert.ThrowsAsync<InvalidDestinationException>(async () => await Samples.Tag("").Publish(bus));

        Assert.Contains("tag.name", refused.Message, StringComparison.Ordinal);
        Assert.Empty(bus.Sent());
    }
}
