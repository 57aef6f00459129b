using MessageContracts.Contracts.Tests.Building;
using MessageContracts.Contracts.Tests.Material;
using MessageContracts.FedoraCi;

namespace MessageContracts.Contracts.Tests.Routing;

/// <summary>Routing keys of Fedora CI: made, taken apart, bound with.</summary>
public sealed class FedoraCiRoutingTests
{
    private static readonly RoutingOptions Fedora = RoutingOptions.Default.With(FedoraCiTopics.Fedora);

    [Fact]
    public void The_style_is_chosen_by_name() =>
        Assert.Equal("org.fedoraproject.prod.ci.osci.koji-build.test.complete", Samples.TestComplete<Osci>().RoutingKey(FedoraCiTopics.Fedora));

    [Fact]
    public void A_namespace_left_out_takes_its_dot_along() =>
        Assert.Equal("VirtualTopic.eng.ci.koji-build.test.complete", Samples.TestComplete<NoNamespace>().RoutingKey());

    [Theory]
    [InlineData("org.centos.prod")]
    [InlineData("org.fedoraproject.stg")]
    public async Task The_environment_is_set_on_the_bus(string environment)
    {
        await using MessageBus bus = Buses.Capturing(options => options.Topics(FedoraCiTopics.Fedora).Set(FedoraCiTopics.Environment, environment));

        await Samples.TestComplete<Osci>().Publish(bus);

        Assert.Equal($"{environment}.ci.osci.koji-build.test.complete", bus.Sent()[0].RoutingKey);
    }

    [Fact]
    public async Task The_routing_key_is_that_of_the_bus_in_scope()
    {
        await using MessageBus bus = Buses.Capturing(options => options.Topics(FedoraCiTopics.Fedora).Set(FedoraCiTopics.Environment, "org.centos.stg"));
        using IDisposable scope = MessageBus.Use(bus);

        Assert.Equal("org.centos.stg.ci.osci.koji-build.test.complete", Samples.TestComplete<Osci>().RoutingKey());
    }

    [Theory]
    [InlineData("VirtualTopic.eng.ci.osci.koji-build.test.complete", "osci")]
    [InlineData("VirtualTopic.eng.ci.koji-build.test.complete", null)]
    [InlineData("/topic/VirtualTopic.eng.ci.fedora-ci.koji-build.test.complete", "fedora-ci")]
    [InlineData("topic://VirtualTopic.eng.ci.koji-build.test.complete", null)]
    public void A_key_of_any_namespace_is_taken_apart(string key, string? @namespace)
    {
        Assert.True(KojiBuildTestComplete<AnyNamespace>.TryParseRoutingKey(key, out KojiBuildTestComplete<AnyNamespace>.RoutingKeyParts? parts));

        Assert.Equal((FedoraCiTopics.Umb, @namespace), (parts.Style, parts.Namespace));
    }

    [Theory]
    [InlineData("VirtualTopic.eng.ci.osci.koji-build.test.complete", true)]
    [InlineData("VirtualTopic.eng.ci.cvp.koji-build.test.complete", false)]
    [InlineData("VirtualTopic.eng.ci.koji-build.test.complete", false)]
    [InlineData("VirtualTopic.eng.ci.osci.brew-build.test.complete", false)]
    [InlineData("VirtualTopic.eng.ci.osci.koji-build.test.complete.more", false)]
    [InlineData("VirtualTopic.eng.ci.osci.koji-build.test", false)]
    [InlineData("", false)]
    public void Only_a_key_of_the_own_namespace_is_taken_apart(string key, bool expected) =>
        Assert.Equal(expected, KojiBuildTestComplete<Osci>.TryParseRoutingKey(key, out _));

    [Fact]
    public void A_key_is_recognised_in_either_style()
    {
        Assert.True(KojiBuildTestComplete<Osci>.TryParseRoutingKey("org.fedoraproject.prod.ci.osci.koji-build.test.complete", out KojiBuildTestComplete<Osci>.RoutingKeyParts? parts));

        Assert.Equal(FedoraCiTopics.Fedora, parts.Style);
    }

    [Fact]
    public void A_key_of_another_environment_is_recognised_where_that_is_set()
    {
        const string Key = "org.centos.prod.ci.osci.koji-build.test.complete";

        Assert.False(KojiBuildTestComplete<Osci>.TryParseRoutingKey(Key, out _));
        Assert.True(KojiBuildTestComplete<Osci>.TryParseRoutingKey(Key, out _, Fedora.With(FedoraCiTopics.Environment, "org.centos.prod")));
    }

    [Fact]
    public void The_binding_key_of_one_namespace_is_its_topic()
    {
        Assert.Equal("VirtualTopic.eng.ci.osci.koji-build.test.complete", KojiBuildTestComplete<Osci>.BindingKey());
        Assert.Equal("org.fedoraproject.prod.ci.koji-build.test.complete", KojiBuildTestComplete<NoNamespace>.BindingKey(Fedora));
    }

    [Fact]
    public void The_binding_key_of_any_namespace_also_takes_topics_without_one()
    {
        string key = KojiBuildTestComplete<AnyNamespace>.BindingKey();

        Assert.Equal("VirtualTopic.eng.ci.#.koji-build.test.complete", key);
        Assert.True(TopicMatcher.IsMatch(key, "VirtualTopic.eng.ci.koji-build.test.complete"));
        Assert.True(TopicMatcher.IsMatch(key, "VirtualTopic.eng.ci.osci.koji-build.test.complete"));
    }
}
