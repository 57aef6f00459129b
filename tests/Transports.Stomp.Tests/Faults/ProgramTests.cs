using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Xunit.Abstractions;

namespace MessageContracts.Transports.Stomp.Tests.Faults;

/// <summary>Rows 28, 34 and 35 of the fault matrix: what the program around does, and what it is told of the broker.</summary>
[Collection(BrokersCollection.Name)]
public sealed class ProgramTests(BrokersFixture brokers, ITestOutputHelper output)
{
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Callers_that_give_up_at_random_are_told_the_truth_and_harm_nobody(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options);
        Storm storm = new(transport, queue.Envelope, TimeSpan.FromSeconds(30));
        using CancellationTokenSource stop = new(Matrix.Time(20, 3));
        List<CancellationTokenSource> sources = [];

        await storm.Run(64, Cancelling, stop.Token);

        output.WriteLine($"{storm}");
        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(queue.Envelope("last"))).Outcome);
        List<string> arrived = await queue.DrainIds();
        Assert.Equal("last", arrived[^1]);
        Oracle.Judge(storm, arrived[..^1]);
        Assert.True(storm.Confirmed > 0 && storm.Told.Values.Any(outcome => outcome is PublishOutcome.NotSent or PublishOutcome.Unknown), $"{storm}");
        sources.ForEach(source => source.Dispose());

        CancellationToken Cancelling()
        {
            if (Random.Shared.Next(3) > 0)
            {
                return CancellationToken.None;
            }

            CancellationTokenSource source = new(TimeSpan.FromMicroseconds(Random.Shared.Next(1, 40_000)));
            lock (sources)
            {
                sources.Add(source);
            }

            return source.Token;
        }
    }

    [ActiveMqTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_address_is_taken_where_the_first_refuses_or_does_not_answer(bool refuses)
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        int dead = refuses ? Ports.Free(1)[0] : ((IPEndPoint)silent.LocalEndpoint).Port;
        StompOptions options = brokers.Options(StompBroker.ActiveMq);
        await using StompTransport transport = new(options with { Addresses = [new("127.0.0.1", dead), options.Addresses[0]], ConnectTimeout = TimeSpan.FromSeconds(1) });

        PublishReceipt receipt = await transport.Send(Envelopes.Of(), 20);

        Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome);
    }

    [HostNameFact]
    public async Task The_second_address_of_a_name_is_taken_where_the_first_never_answers()
    {
        using HostName host = new();
        using TcpListener silent = new(host.Addresses[0], 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using TcpProxy second = new(brokers.ActiveMq.Port, host.Addresses[1], port);
        await using StompTransport transport = new(brokers.Options(StompBroker.ActiveMq) with { Addresses = [new(host.Name, port)], ConnectTimeout = TimeSpan.FromSeconds(1) });

        PublishReceipt receipt = await transport.Send(Envelopes.Of(), 20);

        Assert.Equal((PublishOutcome.Confirmed, 1), (receipt.Outcome, second.Connections));
    }

    [ActiveMqFact]
    public async Task Heart_beats_go_on_while_the_thread_pool_is_busy()
    {
        ConcurrentQueue<TransportEvent> events = [];
        TestQueue queue = await TestQueue.Create(brokers, StompBroker.ActiveMq);
        await using StompTransport transport = new(queue.Options with { Heartbeat = TimeSpan.FromMilliseconds(500), OnEvent = events.Enqueue });
        await transport.Send(queue.Envelope("1"));
        using ManualResetEventSlim release = new();
        Task[] blocked = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(release.Wait))];

        Thread.Sleep(4000);
        release.Set();
        await Task.WhenAll(blocked);
        await transport.Send(queue.Envelope("2"));

        Assert.Equal([TransportEventKind.Connected], events.Select(one => one.Kind));
    }

    [ActiveMqFact]
    public async Task Disposing_ends_what_is_under_way_within_seconds_also_with_a_dead_broker()
    {
        await using TcpProxy proxy = new(brokers.ActiveMq.Port);
        StompTransport transport = new(BrokersFixture.OptionsAt(StompBroker.ActiveMq, proxy.Port));
        await transport.Send(Envelopes.Of());
        await using IMessageSubscription subscription = await transport.Subscribe(new Subscription { Family = "Test", BindingKey = "VirtualTopic.eng.none", Handler = (_, _) => ValueTask.CompletedTask }, CancellationToken.None);
        proxy.IsFrozen = true;
        Task<PublishReceipt>[] sending = [.. Enumerable.Range(0, 500).Select(i => transport.Send(Envelopes.Of($"{i}"), 60))];
        await Task.Delay(500);

        Deadline ended = Envelopes.In(60);
        await transport.DisposeAsync();

        Assert.True(ended.Elapsed < TimeSpan.FromSeconds(8), $"{ended.Elapsed}");
        foreach (Task<PublishReceipt> one in sending)
        {
            await Assert.ThrowsAsync<TransportClosedException>(() => one.WaitAsync(TimeSpan.FromSeconds(1)));
        }

        await Assert.ThrowsAsync<TransportClosedException>(() => transport.Send(Envelopes.Of()));
        await Assert.ThrowsAsync<SubscribeException>(() => transport.Subscribe(new Subscription { Family = "Test", Handler = (_, _) => ValueTask.CompletedTask }, CancellationToken.None).AsTask());
    }

    [ActiveMqFact]
    public async Task Disposing_ends_a_subscription_that_has_not_started_yet()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        StompTransport transport = new(BrokersFixture.OptionsAt(StompBroker.ActiveMq, ((IPEndPoint)silent.LocalEndpoint).Port));
        Task<IMessageSubscription> subscribing = transport.Subscribe(Envelopes.Keeping([]), CancellationToken.None).AsTask();
        await Task.Delay(200);

        await transport.DisposeAsync();

        Assert.Equal(BrokerFaultKind.Closed, (await Assert.ThrowsAsync<SubscribeException>(() => subscribing.WaitAsync(TimeSpan.FromSeconds(5)))).Cause);
    }

    [ActiveMqFact]
    public async Task Many_connections_leave_nothing_behind()
    {
        await Cycle(5);
        (int threads, long memory) before = Usage();
        await Cycle(Matrix.Pick(500, 40));
        (int threads, long memory) after = Usage();

        output.WriteLine($"{before} → {after}");
        Assert.True(after.threads <= before.threads + 6, $"{before.threads} threads became {after.threads}.");
        Assert.True(after.memory < before.memory + 5_000_000, $"{before.memory} bytes became {after.memory}.");

        async Task Cycle(int times)
        {
            for (int i = 0; i < times; i++)
            {
                await using StompTransport transport = new(brokers.Options(StompBroker.ActiveMq));
                await transport.Send(Envelopes.Of());
            }
        }

        static (int, long) Usage()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return (System.Diagnostics.Process.GetCurrentProcess().Threads.Count, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
