using System.Collections.Concurrent;
using MessageContracts.FedoraCi;
using MessageContracts.Koji;

namespace MessageContracts.Transports.RabbitMq.Tests.Consuming;

/// <summary>Typed messages over a real broker: what is bound for, and what happens when connections go.</summary>
[Collection(BrokerCollection.Name)]
public sealed class SubscribeTests(BrokerFixture broker)
{
    private static readonly PublishOptions Anybody = new() { AllowUnroutable = true };

    [BrokerFact]
    public async Task A_subscriber_to_any_namespace_gets_all_of_them_and_learns_which()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options));
        ConcurrentQueue<Received<KojiBuildTestComplete<AnyNamespace>>> got = [];
        await using IMessageSubscription subscription = await bus.Subscribe(Keep(got));

        await Messages.TestComplete<Osci>("osci.koji-build").Publish(bus);
        await Messages.TestComplete<NoNamespace>("whoever.else").Publish(bus);

        await Eventually.Holds(() => got.Count == 2);
        Assert.Equal(["osci", null], got.Select(one => KojiBuildTestComplete<AnyNamespace>.TopicOf(one)?.Namespace));
        Received<KojiBuildTestComplete<AnyNamespace>> first = got.First();
        Assert.Equal("bash-5.2-1.fc40", first.Message.Artifact.Nvr);
        Assert.Equal(("VirtualTopic.eng.ci.osci.koji-build.test.complete", "FedoraCi", "koji-build.test.complete", MessageSeverity.Info, false), (first.Envelope.RoutingKey, first.Envelope.Family, first.Envelope.SchemaName, first.Envelope.Severity, first.Envelope.Redelivered));
    }

    [BrokerFact]
    public async Task A_namespace_is_bound_for_by_the_type()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options));
        ConcurrentQueue<Received<KojiBuildTestComplete<Cvp>>> got = [];
        await using IMessageSubscription subscription = await bus.Subscribe(Keep(got));

        Assert.Equal(PublishOutcome.Unroutable, (await Messages.TestComplete<Osci>("osci.x").Publish(bus, Anybody)).Outcome);
        await Assert.ThrowsAsync<UnroutableException>(async () => await Messages.TestComplete<Osci>("osci.x").Publish(bus));
        await Messages.TestComplete<Cvp>("cvp.x").Publish(bus);

        await Eventually.Holds(() => got.Count == 1);
    }

    [BrokerTheory]
    [InlineData(ExchangeKind.Topic)]
    [InlineData(ExchangeKind.Headers)]
    public async Task Fields_of_the_topic_are_handed_over_typed(ExchangeKind exchange)
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options).Exchange(exchange));
        ConcurrentQueue<Received<RepoInit>> got = [];
        await using IMessageSubscription subscription = await bus.Subscribe(Keep(got), RepoInit.TopicWhere(tagName: "f43-build"));

        await Messages.RepoInit("f43-build").Publish(bus);
        await Messages.RepoInit("f42-build").Publish(bus, Anybody);
        await Messages.RepoInit("f43-build").Publish(bus);

        await Eventually.Holds(() => got.Count == 2);
        Assert.All(got, one => Assert.Equal("f43-build", one.Message.Tag.Name));
    }

    [BrokerFact]
    public async Task A_named_queue_keeps_messages_while_nobody_is_subscribed_and_gives_each_once()
    {
        SubscribeOptions service = new() { Queue = $"service.{Guid.NewGuid():N}" };
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options));
        ConcurrentQueue<Received<RepoInit>> got = [];
        await (await bus.Subscribe(Keep(got), subscribeOptions: service)).DisposeAsync();

        for (int i = 0; i < 10; i++)
        {
            await Messages.RepoInit("kept").Publish(bus);
        }

        await using IMessageSubscription first = await bus.Subscribe(Keep(got), subscribeOptions: service);
        await Eventually.Holds(() => got.Count == 10);
        await first.DisposeAsync();
        await using IMessageSubscription second = await bus.Subscribe(Keep(got), subscribeOptions: service);
        await Task.Delay(300);

        Assert.Equal(10, got.Select(one => one.Envelope.MessageId).Distinct().Count());
        Assert.Equal(10, got.Count);
    }

    [BrokerFact]
    public async Task A_subscription_is_taken_up_again_after_its_connection_was_lost()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        await using MessageBus publishing = MessageBus.Create(options => options.UseRabbitMq(broker.Options));
        await using MessageBus receiving = MessageBus.Create(options => options.UseRabbitMq(broker.At(proxy.Port)));
        ConcurrentQueue<Received<RepoInit>> got = [];
        SubscribeOptions options = new() { Queue = $"service.{Guid.NewGuid():N}" };
        await using IMessageSubscription subscription = await receiving.Subscribe(Keep(got), subscribeOptions: options);

        for (int i = 0; i < 5; i++)
        {
            await Messages.RepoInit($"t{i}").Publish(publishing);
            await Eventually.Holds(() => got.Any(one => one.Message.Tag.Name == $"t{i}"));
            proxy.Cut(reset: true);
        }

        Assert.False(subscription.Completion.IsCompleted);
    }

    [BrokerFact]
    public async Task A_restart_of_the_broker_brings_queue_and_binding_back()
    {
        await using MessageBus bus = MessageBus.Create(options => options.UseRabbitMq(broker.Options));
        ConcurrentQueue<Received<RepoInit>> got = [];
        await using IMessageSubscription subscription = await bus.Subscribe(Keep(got));

        await broker.Server.Stop();
        await broker.Server.Resume();

        // Its own queue was gone with the connection, so a message finds it only once it is back.
        Deadline deadline = Envelopes.In(30);
        while (got.IsEmpty && !deadline.IsOver)
        {
            await Messages.RepoInit("again").Publish(bus, Anybody);
            await Task.Delay(100);
        }

        Assert.NotEmpty(got);
    }

    [BrokerFact]
    public async Task No_more_than_the_prefetch_is_delivered_ahead_of_the_handler()
    {
        SubscribeOptions options = new() { Queue = $"service.{Guid.NewGuid():N}", Prefetch = 7 };
        await using MessageBus bus = MessageBus.Create(bus => bus.UseRabbitMq(broker.Options));
        TaskCompletionSource release = new();
        await using IMessageSubscription subscription = await bus.Subscribe<RepoInit>(async (_, _) => await release.Task, subscribeOptions: options);
        for (int i = 0; i < 20; i++)
        {
            await Messages.RepoInit("many").Publish(bus);
        }

        string counts = await broker.Server.Control("list_queues", "name", "messages_unacknowledged", "messages_ready");
        release.SetResult();

        Assert.Contains($"{options.Queue}\t7\t13", counts, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_handler_may_dispose_of_its_own_subscription_and_its_message_is_acknowledged()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        TaskCompletionSource<IMessageSubscription> own = new();
        Subscription wanted = new() { Family = "Test", Queue = queue.Name, Handler = async (_, _) => await (await own.Task).DisposeAsync() };
        IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);
        own.SetResult(subscription);

        await transport.Send(Envelopes.Of("1"));
        await subscription.Completion.WaitAsync(TimeSpan.FromSeconds(10));
        await transport.Send(Envelopes.Of("2"));

        Assert.Equal(["2"], await queue.DrainIds());
    }

    [BrokerFact]
    public async Task A_handler_is_told_that_its_subscription_ends_and_what_it_gives_up_stays_with_the_broker()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Options);
        TaskCompletionSource running = new();
        Subscription wanted = new()
        {
            Family = "Test",
            Queue = queue.Name,
            Handler = async (_, ending) =>
            {
                running.SetResult();
                await Task.Delay(Timeout.Infinite, ending);
            },
        };
        IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);
        await transport.Send(Envelopes.Of("1"));
        await running.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await subscription.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["1"], await queue.DrainIds());
    }

    [BrokerFact]
    public async Task Disposing_lets_the_handler_that_runs_finish_and_its_message_be_acknowledged()
    {
        SubscribeOptions options = new() { Queue = $"service.{Guid.NewGuid():N}" };
        await using MessageBus bus = MessageBus.Create(bus => bus.UseRabbitMq(broker.Options));
        TaskCompletionSource begun = new();
        bool finished = false;
        IMessageSubscription subscription = await bus.Subscribe<RepoInit>(
            async (_, _) =>
            {
                begun.TrySetResult();
                await Task.Delay(500, CancellationToken.None);
                finished = true;
            },
            subscribeOptions: options);
        await Messages.RepoInit("slow").Publish(bus);
        await begun.Task;

        await subscription.DisposeAsync();

        Assert.True(finished);
        Assert.Contains($"{options.Queue}\t0", await broker.Server.Control("list_queues", "name", "messages"), StringComparison.Ordinal);
    }

    private static Func<Received<T>, CancellationToken, ValueTask> Keep<T>(ConcurrentQueue<Received<T>> got)
        where T : IMessage<T> => (received, _) =>
        {
            got.Enqueue(received);
            return ValueTask.CompletedTask;
        };
}
