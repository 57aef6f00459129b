using System.Collections.Concurrent;

namespace MessageContracts.Transports.RabbitMq.Tests.Faults;

/// <summary>A broker that starts or stops, or what stands before it, ends handshakes as if it spoke another protocol.</summary>
[Collection(BrokerCollection.Name)]
public sealed class HandshakeTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task A_message_is_sent_though_the_first_handshake_is_cut()
    {
        await using TcpProxy proxy = new(broker.Server.Port) { CutHandshakes = 1 };
        await using RabbitMqTransport transport = new(broker.At(proxy.Port));

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of())).Outcome);
        Assert.Equal(2, proxy.Connections);
    }

    [BrokerFact]
    public async Task A_subscription_starts_though_the_first_handshake_is_cut()
    {
        await using TcpProxy proxy = new(broker.Server.Port) { CutHandshakes = 1 };
        await using RabbitMqTransport transport = new(broker.At(proxy.Port));
        ConcurrentBag<string> got = [];

        await using IMessageSubscription subscription = await transport.Subscribe(Envelopes.Keeping(got), CancellationToken.None);

        Assert.Equal(2, proxy.Connections);
    }

    [BrokerFact]
    public async Task A_port_that_cuts_every_handshake_is_told_after_the_second()
    {
        await using TcpProxy proxy = new(broker.Server.Port) { CutHandshakes = int.MaxValue };
        await using RabbitMqTransport transport = new(broker.At(proxy.Port));

        BrokerProtocolException publishing = await Assert.ThrowsAsync<BrokerProtocolException>(() => transport.Send(Envelopes.Of(), 30));
        Assert.Equal(2, proxy.Connections);
        SubscribeException subscribing = await Assert.ThrowsAsync<SubscribeException>(async () => await transport.Subscribe(Envelopes.Keeping([]), CancellationToken.None));

        Assert.Equal((PublishOutcome.NotSent, BrokerFaultKind.Protocol, 4), (publishing.Receipt.Outcome, subscribing.Cause, proxy.Connections));
        Assert.Contains("Is the port right", subscribing.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task Handshakes_that_are_cut_after_a_connection_was_lost_are_tried_again_until_the_deadline()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(broker.At(proxy.Port));
        await transport.Send(Envelopes.Of());
        proxy.CutHandshakes = 4;
        proxy.Cut(reset: true);

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of(), 30)).Outcome);
        Assert.Equal(6, proxy.Connections);
    }

    [BrokerFact]
    public async Task A_broker_that_lets_nobody_in_any_more_is_asked_at_a_bounded_rate()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(broker.At(proxy.Port));
        await transport.Send(Envelopes.Of());
        proxy.CutHandshakes = int.MaxValue;
        proxy.Cut(reset: true);

        await Assert.ThrowsAnyAsync<PublishException>(() => transport.Send(Envelopes.Of(), 4));

        Assert.InRange(proxy.Connections, 3, 10);
    }
}
