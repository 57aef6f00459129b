namespace MessageContracts.Transports.Stomp.Tests.Destinations;

/// <summary>Routing keys and binding keys in the words of each broker.</summary>
public sealed class DestinationTests
{
    private static readonly BrokerDialect ActiveMq = new ActiveMqDialect();
    private static readonly BrokerDialect RabbitMq = new RabbitMqDialect("amq.topic");

    [Theory]
    [InlineData("a,b")]
    [InlineData("a?consumer.exclusive=true")]
    [InlineData("a.*")]
    [InlineData("a.>")]
    [InlineData("a.#")]
    [InlineData("queue://a")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData(" a")]
    [InlineData("")]
    public async Task A_key_that_ActiveMQ_would_take_for_something_else_is_refused_before_it_is_sent(string key)
    {
        await using StompTransport transport = new(StompOptions.Parse("stomp://localhost:1"));

        InvalidDestinationException failure = await Assert.ThrowsAsync<InvalidDestinationException>(() => transport.Send(Envelopes.Of(key: key)));

        Assert.Equal((PublishOutcome.NotSent, 0), (failure.Receipt.Outcome, failure.Receipt.Attempts));
    }

    [Theory]
    [InlineData("a.*")]
    [InlineData("a\nb")]
    [InlineData("a%2Fb")]
    [InlineData("")]
    public async Task A_key_that_RabbitMQ_would_take_for_something_else_is_refused_before_it_is_sent(string key)
    {
        await using StompTransport transport = new(StompOptions.Parse("stomp://localhost:1?broker=rabbitmq"));

        await Assert.ThrowsAsync<InvalidDestinationException>(() => transport.Send(Envelopes.Of(key: key)));
    }

    [Theory]
    [InlineData("destination")]
    [InlineData("receipt")]
    [InlineData("content-length")]
    [InlineData("fedora_messaging_schema")]
    [InlineData("transformation")]
    public async Task A_header_with_a_meaning_of_its_own_is_refused(string name)
    {
        await using StompTransport transport = new(StompOptions.Parse("stomp://localhost:1"));

        InvalidHeaderException failure = await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(Envelopes.Of() with { Headers = new() { [name] = "x" } }));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NUL_in_a_header_is_refused()
    {
        await using StompTransport transport = new(StompOptions.Parse("stomp://localhost:1"));

        await Assert.ThrowsAsync<InvalidHeaderException>(() => transport.Send(Envelopes.Of() with { Headers = new() { ["a"] = "x\0y" } }));
    }

    [Fact]
    public async Task A_headers_exchange_is_refused()
    {
        await using StompTransport transport = new(StompOptions.Parse("stomp://localhost:1"));

        await Assert.ThrowsAsync<InvalidDestinationException>(() => transport.Send(Envelopes.Of() with { Exchange = ExchangeKind.Headers }));
        await Assert.ThrowsAsync<SubscribeException>(() => transport.Subscribe(To("#") with { Exchange = ExchangeKind.Headers }, CancellationToken.None).AsTask());
    }

    [Theory]
    [InlineData("VirtualTopic.eng.ci.osci.koji-build.test.complete", null, "/topic/VirtualTopic.eng.ci.osci.koji-build.test.complete")]
    [InlineData("VirtualTopic.eng.ci.*.koji-build", "team", "/queue/Consumer.team.VirtualTopic.eng.ci.*.koji-build")]
    [InlineData("VirtualTopic.eng.ci.#", "team", "/queue/Consumer.team.VirtualTopic.eng.ci.>")]
    [InlineData("VirtualTopic.eng.ci.#.koji-build", "team", "/queue/Consumer.team.VirtualTopic.eng.ci.koji-build /queue/Consumer.team.VirtualTopic.eng.ci.*.koji-build")]
    [InlineData("#", null, "/topic/>")]
    [InlineData("#.a", null, "/topic/a /topic/*.a")]
    public void Binding_keys_become_patterns_of_ActiveMQ(string bindingKey, string? queue, string destinations) =>
        Assert.Equal(destinations.Split(' '), ActiveMq.Subscriptions(To(bindingKey, queue)).Select(headers => headers["destination"]));

    [Theory]
    [InlineData("VirtualTopic.a", "with.dot")]
    [InlineData("VirtualTopic.a", "")]
    [InlineData("VirtualTopic.a", "a,b")]
    [InlineData("org.fedoraproject.#", "team")]
    [InlineData("VirtualTopic.a,queue://b", "team")]
    [InlineData("VirtualTopic.#.a.#.b.#.c.#.d", "team")]
    public void What_ActiveMQ_has_no_pattern_for_is_refused(string bindingKey, string queue) =>
        Assert.Throws<SubscribeException>(() => ActiveMq.Subscriptions(To(bindingKey, queue)));

    [Fact]
    public void Slashes_in_keys_are_escaped_for_RabbitMQ_and_back()
    {
        Assert.Equal("/exchange/amq.topic/a%2Fb%", RabbitMq.Destination("a/b%"));
        Assert.Equal("a/b%", RabbitMq.RoutingKey(new() { { "destination", "/topic/a%2Fb%25" } }));
        Assert.Equal("a/b", RabbitMq.RoutingKey(new() { { "destination", "/exchange/x/a%2Fb" } }));
    }

    [Theory]
    [InlineData("/queue/Consumer.x.VirtualTopic.eng.>", "/topic/VirtualTopic.eng.a", "VirtualTopic.eng.a")]
    [InlineData("/queue/Consumer.x.VirtualTopic.eng.a", null, "VirtualTopic.eng.a")]
    [InlineData("/topic/VirtualTopic.eng.a", null, "VirtualTopic.eng.a")]
    [InlineData("something else", null, "something else")]
    public void The_topic_that_a_delivery_of_ActiveMQ_was_sent_to_is_its_routing_key(string destination, string? original, string key)
    {
        FrameHeaders headers = new() { { "destination", destination } };
        if (original is not null)
        {
            headers.Add("original-destination", original);
        }

        Assert.Equal(key, ActiveMq.RoutingKey(headers));
    }

    private static Subscription To(string bindingKey, string? queue = null) =>
        new() { Family = "Test", BindingKey = bindingKey, Queue = queue, Handler = (_, _) => ValueTask.CompletedTask };
}
