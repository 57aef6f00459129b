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

        PublishException e = await Assert.ThrowsAsync<PublishException>(async () => await (Message with { User = "" }).Publish(bus));

        Assert.Equal((PublishOutcome.NotSent, true), (e.Receipt.Outcome, e.Receipt.IsCertain));
    }

    [Fact]
    public async Task A_message_for_any_segment_is_refused_in_generic_code_too()
    {
        await using MessageBus bus = MessageBus.InMemory();

        PublishException e = await Assert.ThrowsAsync<PublishException>(async () => await Generic(new TestDone<AnyNamespace> { Namespace = "*" }));

        Assert.Contains("TNamespace", e.Message, StringComparison.Ordinal);

        async Task Generic<T>(T message)
            where T : IMessage<T> => await message.Publish(bus);
    }

    [Fact]
    public async Task Nobody_bound_is_unroutable_and_an_error_unless_allowed()
    {
        await using MessageBus bus = MessageBus.InMemory();

        Assert.Equal(PublishOutcome.Unroutable, (await Message.Publish(bus)).Outcome);
        PublishException e = await Assert.ThrowsAsync<PublishException>(async () => await Message.Publish(bus, new PublishOptions { AllowUnroutable = false }));
        Assert.Equal(PublishOutcome.Unroutable, e.Receipt.Outcome);
    }

    [Fact]
    public async Task A_transport_that_does_not_answer_in_time_leaves_the_outcome_unknown()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseTransport(new SilentTransport()));

        PublishException e = await Assert.ThrowsAsync<PublishException>(async () =>
            await Message.Publish(bus, new PublishOptions { MessageId = "m1", Timeout = TimeSpan.FromMilliseconds(20) }));

        Assert.Equal((PublishOutcome.Unknown, false, "m1"), (e.Receipt.Outcome, e.Receipt.IsCertain, e.Receipt.MessageId));
    }

    private static async Task<Envelope> Publish<T>(T message, Action<MessageBusOptions> configure)
        where T : IMessage<T>
    {
        InMemoryTransport transport = new() { Capture = true };
        await using MessageBus bus = MessageBus.Create(options => configure(options.UseTransport(transport)));
        await message.Publish(bus);
        return Assert.Single(transport.Captured);
    }

    private sealed class SilentTransport : IMessageTransport
    {
        public async ValueTask<PublishReceipt> Send(Envelope envelope, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }

        public ValueTask<IAsyncDisposable> Subscribe(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
