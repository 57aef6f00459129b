namespace MessageContracts.Transports.RabbitMq.Tests.BadInput;

/// <summary>What is wrong with how the broker is reached ends publishing within its deadline, by a type of its own that says what to do.</summary>
[Collection(BrokerCollection.Name)]
public sealed class LoginTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task A_wrong_password_is_told_at_once_and_never_repeated()
    {
        CredentialsRefusedException e = await Refused<CredentialsRefusedException>(broker.Options with { Password = "se;cret" });

        Assert.Contains("user guest: the name or the password is wrong", e.Message, StringComparison.Ordinal);
        Assert.Contains("Correct RabbitMqOptions.UserName and Password", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("se;cret", e.ToString(), StringComparison.Ordinal);
        Assert.Equal((PublishOutcome.NotSent, 0), (e.Receipt.Outcome, e.Receipt.Attempts));
    }

    [BrokerFact]
    public async Task After_a_wrong_password_the_next_publish_fails_at_once_and_the_broker_is_not_asked_again()
    {
        await using TcpProxy proxy = new(broker.Server.Port);
        await using RabbitMqTransport transport = new(broker.At(proxy.Port) with { Password = "wrong" });

        for (int i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<CredentialsRefusedException>(() => transport.Send(Envelopes.Of()));
        }

        Assert.Equal(1, proxy.Connections);
    }

    [BrokerFact]
    public async Task A_password_that_was_forgotten_is_told() =>
        Assert.Contains("no password is set", (await Refused<CredentialsRefusedException>(broker.Options with { Password = null })).Message, StringComparison.Ordinal);

    [BrokerFact]
    public async Task A_queue_that_the_user_may_not_make_is_told_with_no_advice_for_exchanges()
    {
        await using RabbitMqTransport transport = new(broker.Options with { UserName = RabbitMqDefinitions.LimitedUser });

        SubscribeException e = await Assert.ThrowsAsync<SubscribeException>(async () => await transport.Subscribe(Envelopes.Keeping([]), CancellationToken.None));

        Assert.Equal(BrokerFaultKind.Permission, e.Cause);
        Assert.EndsWith("Ask the broker's operator for the permission.", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task An_unknown_user_is_told() => await Refused<CredentialsRefusedException>(broker.Options with { UserName = "nobody" });

    [BrokerFact]
    public async Task A_virtual_host_that_the_user_may_not_enter_is_told()
    {
        PermissionDeniedException e = await Refused<PermissionDeniedException>(broker.Options with { VirtualHost = RabbitMqDefinitions.ClosedHost });

        Assert.Contains("'closed'", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_virtual_host_that_is_missing_is_told() => await Refused<DestinationNotFoundException>(broker.Options with { VirtualHost = "nowhere" });

    [BrokerFact]
    public async Task A_port_that_nobody_listens_on_is_told_at_the_deadline()
    {
        int port = Ports.Free(1)[0];
        Deadline deadline = Envelopes.In(2);

        UnreachableBrokerException e = await Refused<UnreachableBrokerException>(broker.At(port), 2);

        Assert.Contains($"127.0.0.1:{port}", e.Message, StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.NotSent, e.Receipt.Outcome);
        Assert.InRange(deadline.Elapsed.TotalSeconds, 2, 4);
    }

    [BrokerFact]
    public async Task A_host_name_that_does_not_exist_is_told()
    {
        UnreachableBrokerException e = await Refused<UnreachableBrokerException>(broker.Options with { Addresses = [new("no-such-host.invalid", 5672)] }, 3);

        Assert.Contains("no-such-host.invalid", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_over_plain_text_is_refused_unless_asked_for()
    {
        RabbitMqOptions options = new() { Addresses = [new("mq.example.org", 5672)], UserName = "me", Password = "pw" };

        ArgumentException e = Assert.Throws<ArgumentException>(() => MessageBus.Create(bus => bus.UseRabbitMq(options)));

        Assert.Contains("plain text", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pw", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pw", options.ToString(), StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task Subscribing_tells_the_same_as_an_exception_of_its_own()
    {
        await using RabbitMqTransport transport = new(broker.Options with { Password = "wrong" });

        SubscribeException e = await Assert.ThrowsAsync<SubscribeException>(async () =>
            await transport.Subscribe(new() { Family = "Test", Handler = (_, _) => default }, CancellationToken.None));

        Assert.Equal(BrokerFaultKind.Credentials, e.Cause);
    }

    internal static async Task<T> Refused<T>(RabbitMqOptions options, double seconds = 10)
        where T : PublishException
    {
        await using RabbitMqTransport transport = new(options);
        return await Assert.ThrowsAsync<T>(() => transport.Send(Envelopes.Of(), seconds));
    }
}
