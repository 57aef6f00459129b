namespace MessageContracts.Transports.RabbitMq.Tests.Faults;

/// <summary>Rows 6 and 7 of the fault matrix: a broker short of memory or disk takes no messages. That is felt as waiting, within the deadline.</summary>
[Collection(BrokerCollection.Name)]
public sealed class AlarmTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task Row_6_a_memory_alarm_holds_publishers_back_until_it_is_over() => await Alarm(
        ["set_vm_memory_high_watermark", "absolute", "1MB"],
        ["set_vm_memory_high_watermark", "0.4"]);

    [BrokerFact]
    public async Task Row_7_a_disk_alarm_holds_publishers_back_until_it_is_over() => await Alarm(
        ["set_disk_free_limit", "100000GB"],
        ["set_disk_free_limit", "50MB"]);

    private async Task Alarm(string[] on, string[] off)
    {
        TestQueue queue = await TestQueue.Create(broker);
        List<TransportEventKind> events = [];
        await using RabbitMqTransport transport = new(queue.Options with { Heartbeat = TimeSpan.FromSeconds(1), OnEvent = one => events.Add(one.Kind) });
        await transport.Send(Envelopes.Of("before"));
        Task<PublishReceipt>[] waiting;
        try
        {
            await broker.Server.Control(on);
            waiting = [.. Enumerable.Range(0, 300).Select(i => transport.Send(Envelopes.Of($"w{i}"), 60))];
            await Eventually.Holds(() => events.Contains(TransportEventKind.Blocked));

            PublishTimeoutException e = await Assert.ThrowsAsync<PublishTimeoutException>(() => transport.Send(Envelopes.Of("late"), 1));
            Assert.Contains("short of memory or disk", e.Message, StringComparison.Ordinal);
            Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);

            // Longer than a connection without confirms is given up: being asked to wait is no fault.
            await Task.Delay(Matrix.Time(30, 4));
            Assert.DoesNotContain(TransportEventKind.Disconnected, events);
        }
        finally
        {
            await broker.Server.Control(off);
        }

        Assert.All(await Task.WhenAll(waiting), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));

        // The broker says so, or a new connection is not held back in the first place; a message sent over both may be there twice.
        await Eventually.Holds(() => events[^1] is TransportEventKind.Unblocked or TransportEventKind.Connected, describe: () => string.Join(' ', events));
        List<string> received = await queue.DrainIds();
        Assert.Equal(301, received.Distinct().Count());
        Assert.DoesNotContain("late", received);
    }
}
