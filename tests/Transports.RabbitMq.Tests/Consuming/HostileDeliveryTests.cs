using System.Collections.Concurrent;
using System.Net.Sockets;
using MessageContracts.Koji;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.Consuming;

/// <summary>Row 22 of the fault matrix: bytes that do not fit go to the error handler with their report, and what comes after them is delivered.</summary>
[Collection(BrokerCollection.Name)]
public sealed class HostileDeliveryTests(BrokerFixture broker)
{
    private const string Key = "koji.event.RepoInit.f43";

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "nothing", [] },
        { "no JSON", "{]"u8.ToArray() },
        { "no UTF-8", [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d] },
        { "another type", "[1,2]"u8.ToArray() },
        { "members missing", "{}"u8.ToArray() },
        { "nested too deeply", System.Text.Encoding.UTF8.GetBytes(new string('[', 5000) + new string(']', 5000)) },
        { "a string of 5 MB", System.Text.Encoding.UTF8.GetBytes($$"""{"tag":"{{new string('x', 5_000_000)}}"}""") },
    };

    [BrokerTheory]
    [MemberData(nameof(Hostile))]
    public async Task Row_22_a_body_that_does_not_fit_goes_to_the_error_handler_and_the_next_is_delivered(string what, byte[] body)
    {
        ConcurrentQueue<ReceiveFault> faults = [];
        ConcurrentQueue<Received<RepoInit>> got = [];
        SubscribeOptions options = new()
        {
            Queue = $"hostile.{Guid.NewGuid():N}",
            OnFault = (fault, _) =>
            {
                faults.Enqueue(fault);
                return ValueTask.CompletedTask;
            },
        };
        await using MessageBus bus = MessageBus.Create(bus => bus.UseRabbitMq(broker.Options));
        IMessageSubscription subscription = await bus.Subscribe<RepoInit>(
            (received, _) =>
            {
                got.Enqueue(received);
                return ValueTask.CompletedTask;
            },
            subscribeOptions: options);

        await PublishRaw(new BasicProperties(), body);
        await Messages.RepoInit("f43").Publish(bus);

        await Eventually.Holds(() => got.Count == 1, describe: () => what);
        ReceiveFault fault = Assert.Single(faults);
        Assert.False(fault.Report.IsValid);
        Assert.Equal(body, fault.Envelope.Body.ToArray());
        await subscription.DisposeAsync();
        Assert.Contains($"{options.Queue}\t0", await broker.Server.Control("list_queues", "name", "messages"), StringComparison.Ordinal);
    }

    [BrokerFact]
    public async Task Row_22_headers_and_properties_of_any_kind_break_nothing()
    {
        ConcurrentQueue<Envelope> got = [];
        await using RabbitMqTransport transport = new(broker.Options);
        Subscription wanted = Envelopes.Keeping(got) with { Family = "Koji", BindingKey = Key };
        await using IMessageSubscription running = await transport.Subscribe(wanted, CancellationToken.None);
        List<object?> deep = [];
        for (int i = 0; i < 60; i++)
        {
            deep = [deep];
        }

        await PublishRaw(new BasicProperties(), "{}"u8.ToArray());
        await PublishRaw(new BasicProperties { Expiration = "99999", Timestamp = new(long.MaxValue), Headers = new Dictionary<string, object?> { ["fedora_messaging_severity"] = "high", ["sent-at"] = 7, ["deep"] = deep } }, "{}"u8.ToArray());
        await PublishRaw(
            new BasicProperties
            {
                Headers = new Dictionary<string, object?>
                {
                    ["a\nb"] = new byte[] { 0xff, 0x0a, 0x00 },
                    ["number"] = 2.5,
                    ["decimal"] = 1.5m,
                    ["time"] = new AmqpTimestamp(5),
                    ["table"] = new Dictionary<string, object?> { ["\"quoted\""] = null },
                },
            },
            "{}"u8.ToArray());

        await Eventually.Holds(() => got.Count == 3);
        Envelope[] all = [.. got];
        Assert.Equal(("", default(DateTimeOffset), MessageSeverity.Info), (all[0].MessageId, all[0].Timestamp, all[0].Severity));
        Assert.Equal((default(DateTimeOffset), MessageSeverity.Info), (all[1].Timestamp, all[1].Severity));
        Assert.Equal(("2.5", "1.5", "5", """{"\u0022quoted\u0022":null}"""), (all[2].Headers["number"].ToString(), all[2].Headers["decimal"].ToString(), all[2].Headers["time"].ToString(), all[2].Headers["table"].ToString().Replace("\\\"", "\\u0022", StringComparison.Ordinal)));
        Assert.Equal("\ufffd\n\0", all[2].Headers["a\nb"].GetString());
    }

    [BrokerFact]
    public async Task Without_an_error_handler_the_subscription_ends_and_the_delivery_stays_with_the_broker()
    {
        SubscribeOptions options = new() { Queue = $"hostile.{Guid.NewGuid():N}" };
        ConcurrentQueue<TransportEvent> events = [];
        await using MessageBus bus = MessageBus.Create(bus => bus.UseRabbitMq(broker.Options with { OnEvent = events.Enqueue }));
        await using IMessageSubscription subscription = await bus.Subscribe<RepoInit>((_, _) => default, subscribeOptions: options);

        await PublishRaw(new BasicProperties { MessageId = "bad" }, "{]"u8.ToArray());

        UnhandledDeliveryException e = await Assert.ThrowsAsync<UnhandledDeliveryException>(() => subscription.Completion.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("bad", e.Fault.Envelope.MessageId);
        Assert.Single(events, one => one.Kind == TransportEventKind.SubscriptionEnded);
        await Left(options.Queue);
    }

    [BrokerFact]
    public async Task A_delivery_larger_than_the_limit_ends_the_subscription_and_stays_with_the_broker()
    {
        string queue = $"hostile.{Guid.NewGuid():N}";
        ConcurrentQueue<TransportEvent> events = [];
        ConcurrentBag<string> got = [];
        await using RabbitMqTransport transport = new(broker.Options with { MaxBodyBytes = 1000, OnEvent = events.Enqueue });
        await using IMessageSubscription subscription = await transport.Subscribe(Envelopes.Keeping(got, queue) with { BindingKey = Key }, CancellationToken.None);

        await PublishRaw(new BasicProperties(), new byte[1001]);

        SubscribeException e = await Assert.ThrowsAsync<SubscribeException>(() => subscription.Completion.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(BrokerFaultKind.Protocol, e.Cause);
        Assert.Contains("MaxBodyBytes", e.Message, StringComparison.Ordinal);
        Assert.Equal([TransportEventKind.Connected, TransportEventKind.SubscriptionEnded], events.Select(one => one.Kind));
        Assert.Empty(got);
        await Left(queue);
    }

    [BrokerFact]
    public async Task Headers_that_no_frame_of_ours_could_hold_are_read()
    {
        ConcurrentQueue<Envelope> got = [];
        await using RabbitMqTransport transport = new(broker.Options);
        Subscription wanted = Envelopes.Keeping(got) with { Family = "Koji", BindingKey = Key };
        await using IMessageSubscription subscription = await transport.Subscribe(wanted, CancellationToken.None);

        await PublishOverStomp(new string('h', 90_000));

        await Eventually.Holds(() => got.Count == 1);
        Assert.Equal((90_000, 90_000), (got.Single().Headers["a"].GetString()?.Length, got.Single().Headers["b"].GetString()?.Length));
    }

    [BrokerFact]
    public async Task What_a_handler_throws_goes_to_the_error_handler_with_the_exception()
    {
        ConcurrentQueue<ReceiveFault> faults = [];
        await using MessageBus bus = MessageBus.Create(bus => bus.UseRabbitMq(broker.Options).OnReceiveFault = (fault, _) =>
        {
            faults.Enqueue(fault);
            return ValueTask.CompletedTask;
        });
        await using IMessageSubscription subscription = await bus.Subscribe<RepoInit>((_, _) => throw new InvalidOperationException("broken"));

        await Messages.RepoInit("one").Publish(bus);
        await Messages.RepoInit("two").Publish(bus);

        await Eventually.Holds(() => faults.Count == 2);
        Assert.All(faults, fault => Assert.Equal("broken", fault.Exception?.Message));
    }

    /// <summary>The queue has its message, and no consumer.</summary>
    private async Task Left(string queue)
    {
        string left = "";
        await Eventually.Holds(() => (left = broker.Server.Control("list_queues", "name", "messages_ready", "consumers").GetAwaiter().GetResult()).Contains($"{queue}\t1\t0", StringComparison.Ordinal), describe: () => left);
    }

    /// <summary>Over STOMP, RabbitMQ takes headers also where no frame of AMQP could hold them.</summary>
    private async Task PublishOverStomp(string header)
    {
        using TcpClient client = new();
        await client.ConnectAsync("127.0.0.1", broker.Server.StompPort);
        string password = RabbitMqDefinitions.Password.Replace(":", "\\c", StringComparison.Ordinal);
        string login = $"STOMP\naccept-version:1.2\nhost:/\nlogin:{RabbitMqDefinitions.User}\npasscode:{password}\n\n\0";
        await client.GetStream().WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{login}SEND\ndestination:/exchange/amq.topic/{Key}\nreceipt:1\na:{header}\nb:{header}\n\n{{}}\0"));
        using StreamReader reader = new(client.GetStream());
        for (string? line = ""; line != "receipt-id:1"; line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)))
        {
            Assert.NotNull(line);
        }
    }

    private async Task PublishRaw(BasicProperties properties, byte[] body)
    {
        await using IConnection connection = await broker.Connect();
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.BasicPublishAsync("amq.topic", Key, mandatory: true, properties, body);
    }
}
