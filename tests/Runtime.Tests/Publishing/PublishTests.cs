using System.Text;
using MessageContracts.Tests.Contracts;

namespace MessageContracts.Tests.Publishing;

public class PublishTests
{
    private static readonly Tagged Message = new() { Tag = "f40", User = "bob" };

    [Fact]
    public async Task On_a_topic_exchange_the_key_travels_and_no_header()
    {
        Envelope envelope = await Publish(Message, _ => { });

        Assert.Equal("koji.event.Tag.f40.bob", envelope.RoutingKey);
        Assert.Empty(envelope.Headers);
        Assert.Equal(("application/json", "utf-8", "tag.yaml", "Koji"), (envelope.ContentType, envelope.ContentEncoding, envelope.SchemaName, envelope.Family));
        Assert.Equal("""{"tag":"f40","user":"bob"}""", Encoding.UTF8.GetString(envelope.Body.Span));
        Assert.Equal(7, Guid.Parse(envelope.MessageId).Version);
    }

    [Fact]
    public async Task On_a_headers_exchange_the_headers_travel_with_an_empty_key()
    {
        Envelope envelope = await Publish(Message, options => options.Exchange("Koji", ExchangeKind.Headers));

        Assert.Equal("", envelope.RoutingKey);
        Assert.Equal<ValueMap<JsonAny>>(new() { ["type"] = "Tag", ["tag"] = "f40", ["force"] = JsonAny.Null }, envelope.Headers);
    }

    [Fact]
    public async Task The_bus_sets_style_options_and_clock()
    {
        Envelope envelope = await Publish(new TestDone<Osci> { Namespace = "osci" }, options =>
        {
            options.Topics(TestDone<Osci>.Fedora).Set(TestDone<Osci>.Environment, "org.centos.stg");
            options.TimeProvider = new FixedTime(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
        });

        Assert.Equal("org.centos.stg.ci.osci.test.done", envelope.RoutingKey);
        Assert.Contains("2024-05-01T00:00:00.000000Z", Encoding.UTF8.GetString(envelope.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_breaks_a_check_is_not_sent()
    {
        await using InMemoryTransport transport = new() { Capture = true };
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(transport));

        InvalidMessageException e = await Assert.ThrowsAsync<InvalidMessageException>(async () => await new TestDone<Osci> { Namespace = "art.x" }.Publish(bus));

        Assert.Equal(("/namespace", "x-checks"), (e.Report.Violations[0].InstancePointer, e.Report.Violations[0].Keyword));
        Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
        Assert.Empty(transport.Captured);
    }

    [Fact]
    public async Task A_message_without_a_routing_key_is_not_sent()
    {
        await using MessageBus bus = MessageBus.InMemory();

        InvalidDestinationException e = await Assert.ThrowsAsync<InvalidDestinationException>(async () => await (Message with { User = "" }).Publish(bus));

        Assert.Equal((PublishOutcome.NotSent, true), (e.Receipt.Outcome, e.Receipt.IsCertain));
    }

    [Fact]
    public async Task A_message_for_any_segment_is_refused_in_generic_code_too()
    {
        await using MessageBus bus = MessageBus.InMemory();

        InvalidDestinationException e = await Assert.ThrowsAsync<InvalidDestinationException>(async () => await Generic(new TestDone<AnyNamespace> { Namespace = "*" }));

        Assert.Contains("TNamespace", e.Message, StringComparison.Ordinal);

        async Task Generic<T>(T message)
            where T : IMessage<T> => await message.Publish(bus);
    }

    [Fact]
    public async Task Nobody_bound_is_unroutable_and_an_error_unless_allowed()
    {
        await using MessageBus bus = MessageBus.InMemory();

        Assert.Equal(PublishOutcome.Unroutable, (await Message.Publish(bus)).Outcome);
        UnroutableException e = await Assert.ThrowsAsync<UnroutableException>(async () => await Message.Publish(bus, new PublishOptions { AllowUnroutable = false }));
        Assert.Equal(PublishOutcome.Unroutable, e.Receipt.Outcome);
    }

    [Theory]
    [InlineData("m\n1", "The message id")]
    [InlineData("m\01", "U+0000")]
    [InlineData("", "The message id is empty")]
    public async Task A_message_id_that_is_empty_or_could_end_early_is_refused(string id, string told)
    {
        await using MessageBus bus = MessageBus.InMemory();

        InvalidHeaderException e = await Assert.ThrowsAsync<InvalidHeaderException>(async () => await Message.Publish(bus, new() { MessageId = id }));

        Assert.Contains(told, e.Message, StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
    }

    [Theory]
    [InlineData("a\nb", "v", "The name of a header")]
    [InlineData("a", "v\r\nb:c", "The header a")]
    [InlineData("", "v", "no name")]
    public async Task A_header_that_could_be_read_as_two_is_refused(string name, string value, string told)
    {
        await using MessageBus bus = MessageBus.InMemory();
        PublishOptions options = new() { Headers = new([new(name, value)]) };

        InvalidHeaderException e = await Assert.ThrowsAsync<InvalidHeaderException>(async () => await Message.Publish(bus, options));

        Assert.Contains(told, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_name_of_256_bytes_is_refused_one_of_255_is_not()
    {
        await using MessageBus bus = MessageBus.InMemory();

        await Message.Publish(bus, new() { Headers = new([new(new string('ž', 127) + "a", 1)]) });
        await Assert.ThrowsAsync<InvalidHeaderException>(async () => await Message.Publish(bus, new() { Headers = new([new(new string('ž', 128), 1)]) }));
    }

    [Fact]
    public async Task What_a_transport_throws_by_mistake_leaves_the_outcome_unknown()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(new FailingTransport(new InvalidOperationException("oops"))));

        TransportFailedException e = await Assert.ThrowsAsync<TransportFailedException>(async () => await Message.Publish(bus, new() { MessageId = "m1" }));

        Assert.Equal((PublishOutcome.Unknown, false, "m1"), (e.Receipt.Outcome, e.Receipt.IsCertain, e.Receipt.MessageId));
    }

    [Fact]
    public async Task Whoever_cancels_learns_that_the_message_may_have_been_sent()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(new FailingTransport(new OperationCanceledException())));

        PublishCanceledException e = await Assert.ThrowsAsync<PublishCanceledException>(async () => await Message.Publish(bus));

        Assert.Equal(PublishOutcome.Unknown, e.Receipt.Outcome);
    }

    [Fact]
    public void A_timeout_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PublishOptions { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MessageBusOptions { PublishTimeout = Timeout.InfiniteTimeSpan });
    }

    private static async Task<Envelope> Publish<T>(T message, Action<MessageBusOptions> configure)
        where T : IMessage<T>
    {
        InMemoryTransport transport = new() { Capture = true };
        await using MessageBus bus = MessageBus.Create(options => configure(options.UseTransport(transport)));
        await message.Publish(bus);
        return Assert.Single(transport.Captured);
    }

    private sealed class FailingTransport(Exception failure) : IMessageTransport
    {
        public ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken) => throw failure;

        public ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
