using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace MessageContracts.Transports.Stomp.Tests.Faults;

/// <summary>Rows 3 to 5 and 16 to 19 of the fault matrix: what networks and brokers do to connections.</summary>
[Collection(BrokersCollection.Name)]
public sealed class ConnectionTests(BrokersFixture brokers, ITestOutputHelper output)
{
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_broker_that_stands_still_is_noticed_by_its_missing_heart_beats(StompBroker broker)
    {
        ConcurrentQueue<TransportEvent> events = [];
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options with { Heartbeat = TimeSpan.FromSeconds(1), ConnectTimeout = TimeSpan.FromSeconds(2), OnEvent = events.Enqueue });
        Storm storm = new(transport, queue.Envelope, TimeSpan.FromSeconds(60));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(16, stop.Token);
        await Eventually.Holds(() => storm.Confirmed > 50, 30);

        brokers.Signal(broker, UnixSignal.Stop);
        Deadline noticed = Envelopes.In(30);
        await Eventually.Holds(() => events.Any(one => one.Kind == TransportEventKind.Disconnected), 30);
        TimeSpan took = noticed.Elapsed;
        await Task.Delay(Matrix.Time(20, 1));
        brokers.Signal(broker, UnixSignal.Continue);
        int before = storm.Confirmed;
        await Eventually.Holds(() => storm.Confirmed > before + 50, 30, storm.ToString);
        await stop.CancelAsync();
        await running;

        output.WriteLine($"Noticed after {took.TotalSeconds:0.0} s. {storm}");
        Assert.Contains("heart-beat", events.First(one => one.Kind == TransportEventKind.Disconnected).Message, StringComparison.Ordinal);
        Assert.True(took < TimeSpan.FromSeconds(4), $"{took}");
        Oracle.Judge(storm, await queue.DrainIds());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Connections_that_are_cut_again_and_again_lose_nothing_and_come_back_at_a_bounded_rate(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using TcpProxy proxy = new(brokers.PortOf(broker));
        await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port));
        Storm storm = new(transport, queue.Envelope, TimeSpan.FromSeconds(60));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(64, stop.Token);
        int cuts = Matrix.Pick(40, 8);
        for (int i = 0; i < cuts; i++)
        {
            await Task.Delay(500);
            proxy.Cut(reset: i % 2 == 0);
        }

        await stop.CancelAsync();
        await running;

        output.WriteLine($"{proxy.Connections} connections. {storm}");
        Assert.InRange(proxy.Connections, 2, 2 * cuts);
        Assert.Equal(storm.Told.Count, storm.Confirmed);
        Oracle.Judge(storm, await queue.DrainIds());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_message_whose_receipt_was_lost_is_sent_again_under_its_id(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using TcpProxy proxy = new(brokers.PortOf(broker));
        await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port));
        await transport.Send(queue.Envelope("0"));

        proxy.SwallowsAnswers = true;
        Task<PublishReceipt> sending = transport.Send(queue.Envelope("1"), 20);
        await Task.Delay(1000);
        proxy.SwallowsAnswers = false;
        proxy.Cut(reset: true);
        PublishReceipt receipt = await sending;

        Assert.Equal((PublishOutcome.Confirmed, 2), (receipt.Outcome, receipt.Attempts));
        Assert.Equal(["0", "1", "1"], await queue.DrainIds());
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_message_and_a_subscription_get_through_though_the_first_handshake_is_cut(StompBroker broker)
    {
        await using TcpProxy proxy = new(brokers.PortOf(broker)) { CutHandshakes = 1 };
        await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port));

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of())).Outcome);
        proxy.CutHandshakes = 1;
        await using IMessageSubscription subscription = await transport.Subscribe(Envelopes.Keeping([]) with { BindingKey = "VirtualTopic.eng.none" }, CancellationToken.None);

        Assert.Equal(4, proxy.Connections);
    }

    [ActiveMqFact]
    public async Task A_broker_that_lets_nobody_in_any_more_is_asked_at_a_bounded_rate()
    {
        await using TcpProxy proxy = new(brokers.ActiveMq.Port);
        await using StompTransport transport = new(BrokersFixture.OptionsAt(StompBroker.ActiveMq, proxy.Port));
        await transport.Send(Envelopes.Of());
        proxy.CutHandshakes = int.MaxValue;
        proxy.Cut(reset: true);

        await Assert.ThrowsAnyAsync<PublishException>(() => transport.Send(Envelopes.Of(), 4));

        Assert.InRange(proxy.Connections, 3, 14);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_half_open_connection_holds_no_call_beyond_its_deadline_and_is_replaced(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using TcpProxy proxy = new(brokers.PortOf(broker));
        await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port) with { Heartbeat = TimeSpan.FromSeconds(1), ConnectTimeout = TimeSpan.FromSeconds(1) });
        await transport.Send(queue.Envelope("0"));

        proxy.IsFrozen = true;
        Deadline started = Envelopes.In(3);
        PublishException[] failures = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Assert.ThrowsAnyAsync<PublishException>(() => transport.Send(queue.Envelope($"frozen{i}") with { Body = new byte[100_000] }, 3))));

        Assert.InRange(started.Elapsed, TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(6));
        Assert.All(failures, failure => Assert.True(failure is PublishTimeoutException or UnreachableBrokerException, failure.Message));
        proxy.IsFrozen = false;
        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(queue.Envelope("1"), 20)).Outcome);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_frame_that_is_cut_in_the_middle_arrives_whole_or_not_at_all(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        int step = Matrix.Pick(1, 97);
        int count = 0;
        for (int at = 1; at < 600; at += step)
        {
            await using TcpProxy proxy = new(brokers.PortOf(broker)) { CutsByReset = at % 2 == 0 };
            await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port) with { Reconnect = new() { First = TimeSpan.FromMilliseconds(10) } });
            proxy.CutAfter = at;
            await transport.Send(queue.Envelope($"{at}"), 20);
            count++;
        }

        List<StompFrame> got = await queue.Drain();
        Assert.Equal(count, got.Select(one => one.Headers["amqp-message-id"]).Distinct().Count());
        Assert.All(got, one => Assert.Equal(100, one.Body.Length));
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_slow_line_slows_down_and_breaks_nothing(StompBroker broker)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using TcpProxy proxy = new(brokers.PortOf(broker)) { Latency = TimeSpan.FromMilliseconds(200), Bandwidth = 50_000 };
        await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port));
        string[] ids = [.. Enumerable.Range(0, 200).Select(i => $"{i}")];
        PublishReceipt[] receipts = await Task.WhenAll(ids.Select(id => transport.Send(queue.Envelope(id), 60)));

        await using TcpProxy pieces = new(brokers.PortOf(broker)) { MaxPiece = 1 };
        await using StompTransport other = new(BrokersFixture.OptionsAt(broker, pieces.Port));
        await other.Send(queue.Envelope("last"), 30);

        Assert.All(receipts, receipt => Assert.Equal((PublishOutcome.Confirmed, 1), (receipt.Outcome, receipt.Attempts)));
        Assert.Equal([.. ids, "last"], await queue.DrainIds());
    }
}
