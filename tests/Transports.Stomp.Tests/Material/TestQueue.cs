namespace MessageContracts.Transports.Stomp.Tests.Material;

/// <summary>A queue that keeps what is sent with one key, made and drained by an independent client.</summary>
internal sealed class TestQueue(BrokersFixture brokers, StompBroker broker)
{
    public string Name { get; } = $"q{Guid.NewGuid():N}";

    /// <summary>The key that everything for this queue is sent with.</summary>
    public string Key => $"VirtualTopic.eng.test.{Name}";

    /// <summary>Where our messages go, as the receipt tells it.</summary>
    public string Destination => broker == StompBroker.ActiveMq ? $"/topic/{Key}" : $"/exchange/amq.topic/{Key}";

    public StompOptions Options => brokers.Options(broker);

    public static async Task<TestQueue> Create(BrokersFixture brokers, StompBroker broker)
    {
        TestQueue queue = new(brokers, broker);
        await using RawClient client = await RawClient.Connect(queue.Options);
        await client.Ask("SUBSCRIBE", queue.Subscribing(broker));
        return queue;
    }

    /// <summary>An envelope for this queue.</summary>
    public Envelope Envelope(string id) => Envelopes.Of(id, Key);

    /// <summary>Takes everything out, up to a mark that is put behind it: a pause of the broker is no end.</summary>
    public async Task<List<StompFrame>> Drain()
    {
        string mark = $"{Guid.NewGuid():N}";
        await using RawClient client = await RawClient.Connect(Options);
        await client.Ask("SEND", new() { { "destination", Destination }, { "persistent", "true" }, { "mark", mark } });
        await client.Send(new StompFrame("SUBSCRIBE", Subscribing(broker)));
        List<StompFrame> all = [];
        while (await Next(client) is var frame && frame.Headers["mark"] != mark)
        {
            all.Add(frame);
        }

        await client.Ask("DISCONNECT", []);
        return all;
    }

    public async Task<List<string>> DrainIds() => [.. (await Drain()).Select(one => one.Headers["amqp-message-id"]!)];

    private static async Task<StompFrame> Next(RawClient client)
    {
        StompFrame frame = await client.Receive(30) ?? throw new TimeoutException("The queue's mark did not come.");
        Assert.Equal("MESSAGE", frame.Command);
        await client.Send(new StompFrame("ACK", new() { { "id", frame.Headers["ack"]! } }));
        return frame;
    }

    private FrameHeaders Subscribing(StompBroker broker) => broker == StompBroker.ActiveMq
        ? new() { { "id", "0" }, { "ack", "client-individual" }, { "destination", $"/queue/Consumer.{Name}.{Key}" } }
        : new() { { "id", "0" }, { "ack", "client-individual" }, { "destination", $"/exchange/amq.topic/{Key}" }, { "x-queue-name", Name }, { "durable", "true" }, { "auto-delete", "false" } };
}
