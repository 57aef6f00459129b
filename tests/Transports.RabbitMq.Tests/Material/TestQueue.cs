using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq.Tests.Material;

/// <summary>A durable queue on an exchange of its own, drained by an independent consumer.</summary>
internal sealed class TestQueue(BrokerFixture broker)
{
    public string Name { get; } = $"q.{Guid.NewGuid():N}";

    public string Exchange => $"x.{Name}";

    /// <summary>Options for a transport that publishes to this queue's exchange.</summary>
    public RabbitMqOptions Options => Publishing(broker.Options);

    public RabbitMqOptions Publishing(RabbitMqOptions options) => options with { TopicExchange = new(Exchange) };

    public static async Task<TestQueue> Create(BrokerFixture broker, string bindingKey = "#", Dictionary<string, object?>? arguments = null)
    {
        TestQueue queue = new(broker);
        await using IConnection connection = await broker.Connect();
        await using IChannel channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(queue.Exchange, ExchangeType.Topic, durable: true);
        await channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, arguments);
        await channel.QueueBindAsync(queue.Name, queue.Exchange, bindingKey);
        return queue;
    }

    /// <summary>Takes everything out.</summary>
    public async Task<List<BasicGetResult>> Drain()
    {
        await using IConnection connection = await broker.Connect();
        await using IChannel channel = await connection.CreateChannelAsync();
        List<BasicGetResult> all = [];
        while (await channel.BasicGetAsync(Name, autoAck: true) is { } one)
        {
            all.Add(one);
        }

        return all;
    }

    public async Task<List<string>> DrainIds() => [.. (await Drain()).Select(one => one.BasicProperties.MessageId!)];

    public async Task Delete()
    {
        await using IConnection connection = await broker.Connect();
        await using IChannel channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(Name);
        await channel.ExchangeDeleteAsync(Exchange);
    }
}
