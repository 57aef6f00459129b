using System.Collections.Concurrent;

namespace MessageContracts.Transports.RabbitMq.Tests.Faults;

/// <summary>Rows 6 and 7 of the fault matrix: a broker short of memory or disk takes no messages. That is felt as waiting, within the deadline.</summary>
[Collection(BrokerCollection.Name)]
public sealed class AlarmTests(BrokerFixture broker)
{
    /// <summary>Long enough that no heartbeat is missed while <c>rabbitmqctl</c> has the machine to itself.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a connection may be without confirms: being asked to wait is no fault.</summary>
    private static readonly TimeSpan LongerThanSilenceMayLast = (2 * Heartbeat) + TimeSpan.FromSeconds(1);

    [BrokerFact]
    public async Task Row_6_a_memory_alarm_holds_publishers_back_until_it_is_over() => await Alarm(
        ["set_vm_memory_high_watermark", "absolute", "1MB"],
        ["set_vm_memory_high_watermark", "0.4"],
        Matrix.Time(30, 2));

    [BrokerFact]
    public async Task Row_7_a_disk_alarm_holds_publishers_back_until_it_is_over() => await Alarm(
        ["set_disk_free_limit", "100000GB"],
        ["set_disk_free_limit", "50MB"],
        LongerThanSilenceMayLast);

    private async Task Alarm(string[] on, string[] off, TimeSpan time)
    {
        TestQueue queue = await TestQueue.Create(broker);
        ConcurrentQueue<TransportEventKind> events = [];
        await using RabbitMqTransport transport = new(queue.Options with { Heartbeat = Heartbeat, OnEvent = one => events.Enqueue(one.Kind) });
        await transport.Send(Envelopes.Of("before"));
        Task<PublishReceipt>[] waiting;
        try
        {
            await broker.Server.Control(on);

            // Fewer than may be under way: what holds the later one back is the alarm alone.
            waiting = [.. Enumerable.Range(0, 100).Select(i => transport.Send(Envelopes.Of($"w{i}"), 60))];
            await Eventually.Holds(() => events.Contains(TransportEventKind.Blocked));

            PublishTimeoutException e = await Assert.ThrowsAsync<PublishTimeoutException>(() => transport.Send(Envelopes.Of("late"), 1));
            Assert.Contains("short of memory or disk", e.Message, StringComparison.Ordinal);
            Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);

            await Task.Delay(time);
            Assert.DoesNotContain(TransportEventKind.Disconnected, events);
        }
        finally
        {
            await broker.Server.Control(off);
        }

        Assert.All(await Task.WhenAll(waiting), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));

        await Eventually.Holds(() => events.Last() == TransportEventKind.Unblocked, describe: () => string.Join(' ', events));
        List<string> received = await queue.DrainIds();
        Assert.Equal(101, received.Count);
        Assert.DoesNotContain("late", received);
    }
}
