using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace MessageContracts.Transports.RabbitMq.Tests.Faults;

/// <summary>Rows 16 to 19 of the fault matrix: what networks do.</summary>
[Collection(BrokerCollection.Name)]
public sealed class WireTests(BrokerFixture broker, ITestOutputHelper output)
{
    [BrokerFact]
    public async Task Row_16_a_message_whose_confirm_is_lost_is_sent_again_under_the_same_id()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(queue.Publishing(broker.At(proxy.Port)));
        await transport.Send(Envelopes.Of("before"));
        long sent = proxy.FromClient;

        proxy.SwallowsAnswers = true;
        Task<PublishReceipt> sending = transport.Send(Envelopes.Of("m1"), 20);
        await Eventually.Holds(() => proxy.FromClient > sent);
        await Task.Delay(200);
        proxy.Cut(reset: true);
        proxy.SwallowsAnswers = false;
        PublishReceipt receipt = await sending;

        Assert.Equal((PublishOutcome.Confirmed, 2), (receipt.Outcome, receipt.Attempts));
        Assert.Equal(["before", "m1", "m1"], await queue.DrainIds());
    }

    [BrokerFact]
    public async Task Row_17_a_proxy_that_stops_reading_never_holds_a_caller_beyond_its_deadline()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(queue.Publishing(broker.At(proxy.Port)) with { Heartbeat = TimeSpan.FromSeconds(2), ConnectTimeout = TimeSpan.FromSeconds(2) });
        Storm storm = new(transport, id => Envelopes.Of(id, size: 100_000), TimeSpan.FromSeconds(6));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(64, stop.Token);

        await Task.Delay(500);
        proxy.IsFrozen = true;
        await Task.Delay(9000);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10));
        proxy.IsFrozen = false;
        await transport.Send(Envelopes.Of(storm.Told.First(one => one.Value == PublishOutcome.Confirmed).Key), 20);

        output.WriteLine(storm.ToString());
        Oracle.Judge(storm, await queue.DrainIds());
        Assert.True(storm.Unknown > 0);
    }

    [BrokerTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Row_18_a_connection_cut_at_any_byte_of_a_publish_loses_and_invents_nothing(bool reset)
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using TcpProxy proxy = new(broker.Server.Port) { CutsByReset = reset };
        RabbitMqOptions options = queue.Publishing(broker.At(proxy.Port)) with { Reconnect = new() { First = TimeSpan.FromMilliseconds(1) } };
        int length = await PublishLength(options, proxy);
        List<string> ids = [];
        for (int cut = 1; cut <= length; cut += Matrix.Pick(1, 29))
        {
            await using RabbitMqTransport transport = new(options);
            await transport.Send(Envelopes.Of(ids.AddNew()));
            proxy.CutAfter = cut;
            PublishReceipt receipt = await transport.Send(Envelopes.Of(ids.AddNew()), 20);
            Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome);
            Assert.InRange(receipt.Attempts, 1, 2);
            proxy.CutAfter = -1;
        }

        List<string> received = await queue.DrainIds();
        output.WriteLine($"{length} bytes a publish, {ids.Count} messages, {received.Count} received");
        Assert.Equal(ids.Order(), received.Distinct().Order());
    }

    [BrokerFact]
    public async Task Row_19_a_slow_network_is_no_fault()
    {
        TestQueue queue = await TestQueue.Create(broker);
        ConcurrentQueue<TransportEvent> events = [];
        await using TcpProxy proxy = new(broker.Server.Port) { Latency = TimeSpan.FromMilliseconds(100) };
        await using RabbitMqTransport transport = new(queue.Publishing(broker.At(proxy.Port)) with { OnEvent = events.Enqueue });
        await transport.Send(Envelopes.Of(), 20);

        Deadline together = Envelopes.In(60);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => transport.Send(Envelopes.Of(), 60)));
        double windows = 500d / 100;

        // A window of 100 each round trip of 200 ms, with room for a busy machine: one message each round trip would take 100 s.
        Assert.InRange(together.Elapsed.TotalSeconds, 0.2 * windows / 2, 20);
        Assert.Single(events);

        proxy.Latency = TimeSpan.Zero;
        proxy.MaxPiece = 1;
        proxy.Bandwidth = 0;
        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of(), 20)).Outcome);

        proxy.MaxPiece = 4096;
        proxy.Bandwidth = 50_000;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => transport.Send(Envelopes.Of(size: 1000), 60)));
        Assert.Equal(542, (await queue.DrainIds()).Count);
        Assert.Single(events);
    }

    /// <summary>How many bytes one publish has.</summary>
    private static async Task<int> PublishLength(RabbitMqOptions options, TcpProxy proxy)
    {
        await using RabbitMqTransport transport = new(options with { TopicExchange = new("amq.topic") });
        await transport.Send(Envelopes.Of());
        long before = proxy.FromClient;
        await transport.Send(Envelopes.Of());
        return (int)(proxy.FromClient - before) + options.TopicExchange.Name.Length - "amq.topic".Length;
    }
}

/// <summary>Ids in a list.</summary>
internal static class IdList
{
    public static string AddNew(this List<string> ids)
    {
        ids.Add(Guid.NewGuid().ToString());
        return ids[^1];
    }
}
