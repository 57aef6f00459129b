using Xunit.Abstractions;

namespace MessageContracts.Transports.Stomp.Tests.Faults;

/// <summary>Rows 6, 7 and 15 of the fault matrix: RabbitMQ is short of memory or disk, and stops reading from publishers without a word; or a queue is full.</summary>
[Collection(BrokersCollection.Name)]
public sealed class AlarmTests(BrokersFixture brokers, ITestOutputHelper output)
{
    [BrokersTheory]
    [InlineData("set_vm_memory_high_watermark absolute 1MB", "set_vm_memory_high_watermark 0.4")]
    [InlineData("set_disk_free_limit 100000GB", "set_disk_free_limit 50MB")]
    public async Task Publishing_waits_and_goes_on_when_the_broker_takes_messages_again(string alarm, string end)
    {
        TestQueue queue = await TestQueue.Create(brokers, StompBroker.RabbitMq);
        await using StompTransport transport = new(queue.Options with { Heartbeat = TimeSpan.FromSeconds(1) });
        Storm storm = new(transport, queue.Envelope, TimeSpan.FromSeconds(60));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(64, stop.Token);
        await Eventually.Holds(() => storm.Confirmed > 50, 30);

        await brokers.RabbitMq.Control(alarm.Split(' '));
        await Task.Delay(1000);
        int blocked = storm.Confirmed;
        await Task.Delay(Matrix.Time(30, 3));
        int still = storm.Confirmed;
        await brokers.RabbitMq.Control(end.Split(' '));
        await Eventually.Holds(() => storm.Confirmed > still + 100, 30, storm.ToString);
        await stop.CancelAsync();
        await running;

        output.WriteLine($"{still - blocked} confirmed during the alarm. {storm}");
        Assert.Equal(blocked, still);
        Assert.Equal(storm.Told.Count, storm.Confirmed);
        Oracle.Judge(storm, await queue.DrainIds());
    }

    /// <summary>Row 15. The plugin does not say that a queue refuses a message: it ends the connection.</summary>
    [RabbitMqFact]
    public async Task A_message_that_a_full_queue_refuses_fails_alone_and_its_outcome_is_unknown()
    {
        TestQueue queue = await TestQueue.Create(brokers, StompBroker.RabbitMq);
        await brokers.RabbitMq.Control("set_policy", "full", $"^{queue.Name}$", """{"max-length":1,"overflow":"reject-publish"}""", "--apply-to", "queues");
        await using StompTransport transport = new(queue.Options);
        await transport.Send(queue.Envelope("1"));

        Task<PublishReceipt> refused = transport.Send(queue.Envelope("2"), 30);
        Task<PublishReceipt>[] others = [.. Enumerable.Range(0, 50).Select(i => transport.Send(Envelopes.Of($"{i}", "VirtualTopic.eng.nobody"), 30))];
        MessageRefusedException failure = await Assert.ThrowsAsync<MessageRefusedException>(() => refused);

        Assert.All(await Task.WhenAll(others), receipt => Assert.Equal(PublishOutcome.Confirmed, receipt.Outcome));
        await brokers.RabbitMq.Control("clear_policy", "full");
        Assert.Equal(PublishOutcome.Unknown, failure.Receipt.Outcome);
    }
}
