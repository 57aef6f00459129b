using System.Net;
using System.Net.Sockets;

namespace MessageContracts.Transports.RabbitMq.Tests.BadInput;

/// <summary>A broker that does not answer ends no call later than its deadline.</summary>
[Collection(BrokerCollection.Name)]
public sealed class SilentBrokerTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task A_port_that_accepts_and_says_nothing_ends_at_the_deadline_not_sent()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        await using RabbitMqTransport transport = new(broker.At(((IPEndPoint)listener.LocalEndpoint).Port) with { ConnectTimeout = TimeSpan.FromSeconds(1) });

        (PublishTimeoutException e, TimeSpan took) = await TimedOut(transport, 2.5);

        Assert.Equal((PublishOutcome.NotSent, 0), (e.Receipt.Outcome, e.Receipt.Attempts));
        Assert.Contains("did not answer", e.Message, StringComparison.Ordinal);
        Assert.InRange(took.TotalSeconds, 2.4, 5);
    }

    [BrokerFact]
    public async Task A_deadline_before_the_first_attempt_to_connect_has_ended_says_who_does_not_answer()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        await using RabbitMqTransport transport = new(broker.At(((IPEndPoint)listener.LocalEndpoint).Port));

        (PublishTimeoutException e, _) = await TimedOut(transport, 1);

        Assert.Contains($"{listener.LocalEndpoint} did not answer so far. Are host and port right", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_broker_that_takes_and_never_confirms_ends_at_the_deadline_unknown()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(queue.Publishing(broker.At(proxy.Port)));
        await transport.Send(Envelopes.Of("before"));
        proxy.SwallowsAnswers = true;

        (PublishTimeoutException e, TimeSpan took) = await TimedOut(transport, 1.5);

        Assert.Equal((PublishOutcome.Unknown, 1), (e.Receipt.Outcome, e.Receipt.Attempts));
        Assert.Contains("same MessageId", e.Message, StringComparison.Ordinal);
        Assert.Contains("Its log may tell", e.Message, StringComparison.Ordinal);
        Assert.InRange(took.TotalSeconds, 1.4, 4);
    }

    [BrokerFact]
    public async Task A_half_open_connection_is_given_up_and_what_was_under_way_is_sent_again()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using TcpProxy dead = new(broker.Server.Port);
        RabbitMqOptions options = queue.Publishing(broker.At(dead.Port)) with { Heartbeat = TimeSpan.FromSeconds(1), ConnectTimeout = TimeSpan.FromSeconds(2) };
        await using RabbitMqTransport transport = new(options with { Addresses = [new("127.0.0.1", dead.Port), new("127.0.0.1", broker.Server.Port)] });
        await transport.Send(Envelopes.Of("before"));
        dead.IsFrozen = true;

        PublishReceipt receipt = await transport.Send(Envelopes.Of("after"), 20);

        Assert.Equal((PublishOutcome.Confirmed, 2), (receipt.Outcome, receipt.Attempts));
        Assert.InRange(receipt.Elapsed.TotalSeconds, 1.5, 15);
        Assert.Equal(["after", "before"], (await queue.DrainIds()).Distinct().Order());
    }

    private static async Task<(PublishTimeoutException, TimeSpan)> TimedOut(RabbitMqTransport transport, double seconds)
    {
        Deadline deadline = Envelopes.In(seconds);
        PublishTimeoutException e = await Assert.ThrowsAsync<PublishTimeoutException>(async () => await transport.Send(Envelopes.Of(), deadline, CancellationToken.None));
        return (e, deadline.Elapsed);
    }
}
