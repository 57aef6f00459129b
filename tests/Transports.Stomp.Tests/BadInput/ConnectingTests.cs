using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MessageContracts.Transports.Stomp.Tests.BadInput;

/// <summary>What keeps us and a broker apart: each within its deadline, in an exception of its own type that says what to do.</summary>
[Collection(BrokersCollection.Name)]
public sealed class ConnectingTests(BrokersFixture brokers)
{
    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_wrong_password_is_refused_at_once_and_never_shown(StompBroker broker)
    {
        ConcurrentQueue<TransportEvent> events = [];
        StompOptions options = brokers.Options(broker) with { Password = "not-the-secret", OnEvent = events.Enqueue };

        CredentialsRefusedException failure = await Fails<CredentialsRefusedException>(options, options.UserName!);
        SubscribeException subscribing = await SubscribeFails(options);

        Assert.Equal(BrokerFaultKind.Credentials, subscribing.Cause);
        Assert.Equal(PublishOutcome.NotSent, failure.Receipt.Outcome);
        Assert.DoesNotContain("not-the-secret", $"{failure}{subscribing}{options}{string.Concat(events)}", StringComparison.Ordinal);
    }

    [ActiveMqFact]
    public async Task A_lasting_fault_fails_the_next_message_without_asking_again()
    {
        await using StompTransport transport = new(brokers.Options(StompBroker.ActiveMq) with { Password = "wrong" });
        await Assert.ThrowsAsync<CredentialsRefusedException>(() => transport.Send(Envelopes.Of()));

        Deadline deadline = Envelopes.In(10);
        await Assert.ThrowsAsync<CredentialsRefusedException>(() => transport.Send(Envelopes.Of()));

        Assert.True(deadline.Elapsed < TimeSpan.FromSeconds(1), $"{deadline.Elapsed}");
    }

    [RabbitMqFact]
    public async Task A_closed_virtual_host_is_a_missing_permission()
    {
        StompOptions options = brokers.Options(StompBroker.RabbitMq) with { VirtualHost = RabbitMqDefinitions.ClosedHost };

        await Fails<PermissionDeniedException>(options, "virtual host \"closed\"");
    }

    [ActiveMqFact]
    public async Task A_port_that_nobody_listens_on_is_unreachable()
    {
        StompOptions options = BrokersFixture.OptionsAt(StompBroker.ActiveMq, Ports.Free(1)[0]);

        UnreachableBrokerException failure = await Fails<UnreachableBrokerException>(options, "Is the broker running there", 1);

        Assert.Equal((PublishOutcome.NotSent, 0), (failure.Receipt.Outcome, failure.Receipt.Attempts));
        Assert.Equal(BrokerFaultKind.Unreachable, (await SubscribeFails(options with { ConnectTimeout = TimeSpan.FromSeconds(1) })).Cause);
    }

    [ActiveMqFact]
    public async Task A_host_name_that_does_not_exist_is_told() =>
        await Fails<UnreachableBrokerException>(brokers.Options(StompBroker.ActiveMq) with { Addresses = [new("no-such-host.invalid", 61613)] }, "no-such-host.invalid cannot be resolved", 3);

    [RabbitMqFact]
    public async Task A_port_of_another_protocol_is_told_by_its_name() =>
        await Fails<BrokerProtocolException>(BrokersFixture.OptionsAt(StompBroker.RabbitMq, brokers.RabbitMq.Port), "but AMQP");

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Another_broker_than_the_options_say_is_refused(StompBroker broker)
    {
        StompBroker other = broker == StompBroker.ActiveMq ? StompBroker.RabbitMq : StompBroker.ActiveMq;

        await Fails<BrokerProtocolException>(brokers.Options(broker) with { Broker = other }, $"StompOptions.Broker says {other}");
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task TLS_to_a_port_without_it_ends_with_the_deadline(StompBroker broker)
    {
        BrokerTlsException failure = await Fails<BrokerTlsException>(brokers.Options(broker) with { Tls = new TlsOptions() }, "Does that port speak TLS", 2);

        Assert.Equal(PublishOutcome.NotSent, failure.Receipt.Outcome);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task Plain_text_to_a_TLS_port_says_so(StompBroker broker)
    {
        PublishException failure = await Fails<PublishException>(BrokersFixture.OptionsAt(broker, TlsPort(broker)), "TLS", 3);

        Assert.True(failure is BrokerTlsException or UnreachableBrokerException or PublishTimeoutException, $"{failure}");
        Assert.Contains("stomp+tls://", failure.Message, StringComparison.Ordinal);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_server_certificate_of_an_unknown_authority_is_refused(StompBroker broker) =>
        await Fails<BrokerTlsException>(BrokersFixture.OptionsAt(broker, TlsPort(broker)) with { Tls = new TlsOptions() }, "not from a trusted authority");

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_server_certificate_for_another_name_is_refused(StompBroker broker) =>
        await Fails<BrokerTlsException>(BrokersFixture.OptionsAt(broker, TlsPort(broker)) with { Tls = Trusting(broker) with { ServerName = "umb.example.org" } }, "is for localhost, 127.0.0.1");

    [ActiveMqFact]
    public async Task A_missing_certificate_file_is_named() =>
        await Fails<BrokerTlsException>(BrokersFixture.OptionsAt(StompBroker.ActiveMq, brokers.ActiveMq.TlsPort) with { Tls = new TlsOptions { AuthorityFile = "/no/such.pem" } }, "/no/such.pem");

    [ActiveMqFact]
    public async Task A_broker_that_wants_a_client_certificate_and_gets_none_says_so()
    {
        StompOptions options = BrokersFixture.OptionsAt(StompBroker.ActiveMq, brokers.ActiveMq.CertificatePort) with { Tls = Trusting(StompBroker.ActiveMq) };

        PublishException failure = await Fails<PublishException>(options, "certificate", 3);

        Assert.True(failure is BrokerTlsException or UnreachableBrokerException, $"{failure}");
    }

    [Fact]
    public async Task A_server_certificate_that_has_expired_is_refused()
    {
        string folder = Directory.CreateTempSubdirectory("mc-tls-").FullName;
        Certificates certificates = new(folder);
        await using FakeBroker fake = FakeBroker.WithTls(certificates.Server(until: DateTimeOffset.UtcNow.AddDays(-1)));
        StompOptions options = BrokersFixture.OptionsAt(StompBroker.ActiveMq, fake.Port) with { UserName = null, Tls = new TlsOptions { AuthorityFile = certificates.AuthorityFile } };

        await Fails<BrokerTlsException>(options, "is not valid at this time");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_broker_that_takes_the_connection_and_says_nothing_is_given_up()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();

        await Fails<PublishTimeoutException>(BrokersFixture.OptionsAt(StompBroker.ActiveMq, ((IPEndPoint)silent.LocalEndpoint).Port), "does not answer the STOMP login", 1);
    }

    [RabbitMqFact]
    public async Task A_trusted_certificate_and_a_password_connect()
    {
        await using StompTransport transport = new(BrokersFixture.OptionsAt(StompBroker.RabbitMq, TlsPort(StompBroker.RabbitMq)) with { Tls = Trusting(StompBroker.RabbitMq), AllowPlainTextPassword = false });

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of(), 20)).Outcome);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_client_certificate_is_a_login_also_one_that_was_replaced_while_running(StompBroker broker)
    {
        bool activeMq = broker == StompBroker.ActiveMq;
        Certificates certificates = activeMq ? brokers.ActiveMq.Certificates : brokers.RabbitMq.Certificates;
        (string certificate, string key) = certificates.Client(activeMq ? ActiveMqServer.CertificateUser : RabbitMqDefinitions.CertificateUser);
        await using TcpProxy proxy = new(activeMq ? brokers.ActiveMq.CertificatePort : brokers.RabbitMq.StompTlsPort);
        await using StompTransport transport = new(BrokersFixture.OptionsAt(broker, proxy.Port) with
        {
            UserName = null,
            Password = null,
            Tls = Trusting(broker) with { CertificateFile = certificate, KeyFile = key },
            Reconnect = new() { AfterLastingFault = TimeSpan.FromSeconds(1) },
        });
        Envelope envelope = Envelopes.Of(key: activeMq ? "VirtualTopic.eng.x" : "org.fedoraproject.x");
        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(envelope, 20)).Outcome);

        await File.WriteAllTextAsync(certificate, "no longer a certificate");
        proxy.Cut(reset: true);
        await Eventually.Holds(() => Record.ExceptionAsync(() => transport.Send(envelope, 5)).GetAwaiter().GetResult() is BrokerTlsException);
        certificates.Client(activeMq ? ActiveMqServer.CertificateUser : RabbitMqDefinitions.CertificateUser);

        await Eventually.Holds(() => Record.ExceptionAsync(() => transport.Send(envelope, 5)).GetAwaiter().GetResult() is null);
    }

    [BrokersTheory]
    [InlineData(StompBroker.ActiveMq)]
    [InlineData(StompBroker.RabbitMq)]
    public async Task A_subscription_that_is_not_permitted_or_has_no_exchange_says_so(StompBroker broker)
    {
        StompOptions options = brokers.Options(broker);

        SubscribeException failure = broker == StompBroker.ActiveMq
            ? await SubscribeFails(options, "VirtualTopic.other.x")
            : await SubscribeFails(options with { Exchange = "no.such" });

        Assert.Equal(broker == StompBroker.ActiveMq ? BrokerFaultKind.Permission : BrokerFaultKind.DestinationNotFound, failure.Cause);
    }

    private static async Task<T> Fails<T>(StompOptions options, string says, double seconds = 10)
        where T : PublishException
    {
        await using StompTransport transport = new(options);
        Deadline deadline = Envelopes.In(seconds);
        T failure = await Assert.ThrowsAnyAsync<T>(() => transport.Send(Envelopes.Of("m"), seconds));
        Assert.True(deadline.Elapsed < TimeSpan.FromSeconds(seconds + 3), $"{deadline.Elapsed}");
        Assert.Contains(says, failure.Message, StringComparison.OrdinalIgnoreCase);
        return failure;
    }

    private static async Task<SubscribeException> SubscribeFails(StompOptions options, string key = "VirtualTopic.eng.x")
    {
        await using StompTransport transport = new(options);
        return await Assert.ThrowsAsync<SubscribeException>(() => transport.Subscribe(new Subscription { Family = "Test", BindingKey = key, Handler = (_, _) => ValueTask.CompletedTask }, CancellationToken.None).AsTask());
    }

    private int TlsPort(StompBroker broker) => broker == StompBroker.ActiveMq ? brokers.ActiveMq.TlsPort : brokers.RabbitMq.StompTlsPort;

    private TlsOptions Trusting(StompBroker broker) => new() { AuthorityFile = (broker == StompBroker.ActiveMq ? brokers.ActiveMq.Certificates : brokers.RabbitMq.Certificates).AuthorityFile };
}
