using Utf8 = System.Text.Encoding;

namespace MessageContracts.Transports.RabbitMq.Tests.BadInput;

/// <summary>A login by a mechanism of the user's own works like PLAIN does, and what is wrong with it is told by its name.</summary>
[Collection(BrokerCollection.Name)]
public sealed class MechanismTests(BrokerFixture broker)
{
    [BrokerFact]
    public async Task A_mechanism_of_ones_own_logs_in_to_publish_and_to_receive()
    {
        TestQueue queue = await TestQueue.Create(broker);
        await using RabbitMqTransport transport = new(queue.Publishing(With(TestMechanism.AmqPlain(RabbitMqDefinitions.Password)) with { Password = null }));
        System.Collections.Concurrent.ConcurrentBag<string> ids = [];
        await using IMessageSubscription subscription = await transport.Subscribe(Envelopes.Keeping(ids), CancellationToken.None);

        Assert.Equal(PublishOutcome.Confirmed, (await transport.Send(Envelopes.Of("m1"))).Outcome);
        await Eventually.Holds(() => ids.Contains("m1"));
    }

    [BrokerFact]
    public async Task A_mechanism_gets_user_and_password_of_the_options()
    {
        TestMechanism plain = new("PLAIN", config => Task.FromResult(Utf8.UTF8.GetBytes($"\0{config.UserName}\0{config.Password}")));
        await using RabbitMqTransport transport = new(With(plain));

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of())).Outcome);
    }

    [BrokerFact]
    public async Task The_first_mechanism_that_the_broker_offers_is_taken()
    {
        await using RabbitMqTransport transport = new(broker.Options with { AuthMechanisms = [NotOffered, TestMechanism.AmqPlain(RabbitMqDefinitions.Password)] });

        Assert.Equal(PublishOutcome.Unroutable, (await transport.Send(Envelopes.Of())).Outcome);
    }

    [BrokerFact]
    public async Task A_mechanism_that_the_broker_does_not_offer_is_told_with_those_that_it_does()
    {
        CredentialsRefusedException e = await LoginTests.Refused<CredentialsRefusedException>(With(NotOffered));

        Assert.Contains("X-TICKET", e.Message, StringComparison.Ordinal);
        Assert.Contains("AMQPLAIN", e.Message, StringComparison.Ordinal);
        Assert.Contains("auth_mechanisms", e.Message, StringComparison.Ordinal);
        Assert.Equal((PublishOutcome.NotSent, 0), (e.Receipt.Outcome, e.Receipt.Attempts));
    }

    [BrokerFact]
    public async Task What_a_mechanism_shows_and_the_broker_refuses_is_told_and_never_repeated()
    {
        CredentialsRefusedException e = await LoginTests.Refused<CredentialsRefusedException>(With(TestMechanism.AmqPlain("se;cret")));

        Assert.Contains("by AMQPLAIN", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("se;cret", e.ToString(), StringComparison.Ordinal);
    }

    /// <summary>RabbitMQ's demonstration of such a mechanism asks for the user, then for the password. A client that can do both makes this test fail: then say so in the docs.</summary>
    [BrokerFact]
    public async Task A_mechanism_that_is_asked_twice_is_told_to_be_more_than_the_client_can_do()
    {
        TestMechanism twice = new("RABBIT-CR-DEMO", config => Task.FromResult(Utf8.UTF8.GetBytes(config.UserName)));

        CredentialsRefusedException e = await LoginTests.Refused<CredentialsRefusedException>(With(twice));

        Assert.Contains("RABBIT-CR-DEMO for a second answer", e.Message, StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task A_mechanism_that_throws_is_told_at_the_deadline_and_asked_again_until_then()
    {
        int asked = 0;
        TestMechanism failing = new("PLAIN", _ => throw new InvalidOperationException($"no ticket {++asked}"));

        CredentialsRefusedException e = await LoginTests.Refused<CredentialsRefusedException>(With(failing), 4);

        Assert.Contains("the mechanism PLAIN", e.Message, StringComparison.Ordinal);
        Assert.Contains("no ticket", e.Message, StringComparison.Ordinal);
        Assert.True(asked > 1, "It was asked once only.");
    }

    [BrokerTheory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_mechanism_that_never_answers_is_told_at_the_deadline(int connectTimeout)
    {
        TestMechanism silent = new("PLAIN", _ => new TaskCompletionSource<byte[]>().Task);

        PublishTimeoutException e = await LoginTests.Refused<PublishTimeoutException>(With(silent) with { ConnectTimeout = TimeSpan.FromSeconds(connectTimeout) }, 2);

        Assert.Contains("The mechanism PLAIN", e.Message, StringComparison.Ordinal);
        Assert.InRange(e.Receipt.Elapsed.TotalSeconds, 1.9, 4);
    }

    [Fact]
    public void What_a_mechanism_shows_goes_over_plain_text_only_where_that_is_asked_for()
    {
        RabbitMqOptions options = new() { Addresses = [new("mq.example.org", 5672)], AuthMechanisms = [NotOffered] };

        ArgumentException e = Assert.Throws<ArgumentException>(() => new RabbitMqTransport(options));

        Assert.Contains("What X-TICKET shows", e.Message, StringComparison.Ordinal);
        Assert.Contains("AllowPlainTextPassword", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mechanism_that_is_null_is_refused() =>
        Assert.Contains("holds null", Assert.Throws<ArgumentException>(() => new RabbitMqTransport(broker.At(5672) with { AuthMechanisms = [null!] })).Message, StringComparison.Ordinal);

    private static TestMechanism NotOffered => new("X-TICKET", _ => Task.FromResult<byte[]>([]));

    private RabbitMqOptions With(TestMechanism mechanism) => broker.Options with { AuthMechanisms = [mechanism] };
}
