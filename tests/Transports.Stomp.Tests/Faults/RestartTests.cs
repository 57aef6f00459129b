using Xunit.Abstractions;

namespace MessageContracts.Transports.Stomp.Tests.Faults;

/// <summary>Rows 1, 2 and 30 of the fault matrix: the broker ends and comes back while publishers run at full throttle.</summary>
[Collection(BrokersCollection.Name)]
public sealed class RestartTests(BrokersFixture brokers, ITestOutputHelper output)
{
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq, true, 1)]
    [InlineData(StompBroker.ActiveMq, true, 64)]
    [InlineData(StompBroker.ActiveMq, true, 1024)]
    [InlineData(StompBroker.ActiveMq, false, 64)]
    [InlineData(StompBroker.RabbitMq, true, 64)]
    public Task Nothing_that_was_confirmed_is_lost_and_no_call_stays(StompBroker broker, bool kill, int publishers) => Restart(broker, kill, publishers);

    [ExhaustiveTheory]
    [InlineData(StompBroker.ActiveMq, false, 1)]
    [InlineData(StompBroker.ActiveMq, false, 1024)]
    [InlineData(StompBroker.RabbitMq, true, 1)]
    [InlineData(StompBroker.RabbitMq, true, 1024)]
    [InlineData(StompBroker.RabbitMq, false, 1)]
    [InlineData(StompBroker.RabbitMq, false, 64)]
    [InlineData(StompBroker.RabbitMq, false, 1024)]
    public Task Nothing_that_was_confirmed_is_lost_whatever_the_broker_and_its_end(StompBroker broker, bool kill, int publishers) => Restart(broker, kill, publishers);

    private async Task Restart(StompBroker broker, bool kill, int publishers)
    {
        TestQueue queue = await TestQueue.Create(brokers, broker);
        await using StompTransport transport = new(queue.Options);
        Storm storm = new(transport, queue.Envelope, TimeSpan.FromSeconds(60));
        using CancellationTokenSource stop = new();
        Task running = storm.Run(publishers, stop.Token);

        await Eventually.Holds(() => storm.Confirmed > 200, 30);
        await (kill ? brokers.Kill(broker) : brokers.Stop(broker));
        await brokers.Resume(broker);
        int before = storm.Confirmed;
        await Eventually.Holds(() => storm.Confirmed > before + 200, 40, storm.ToString);
        await stop.CancelAsync();
        await running;

        output.WriteLine($"{storm}");
        Oracle.Judge(storm, await queue.DrainIds());
        Assert.Equal(storm.Told.Count, storm.Confirmed);
    }
}
