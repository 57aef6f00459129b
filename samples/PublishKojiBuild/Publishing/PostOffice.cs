using MessageContracts;

namespace PublishKojiBuild.Publishing;

/// <summary>Two buses within this process, each with a subscriber to everything: one has topic exchanges, the other headers exchanges.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly MessageBus topics = MessageBus.InMemory();
    private readonly MessageBus headers = MessageBus.InMemory(options => options.Exchange(ExchangeKind.Headers));

    private PostOffice()
    {
    }

    /// <summary>Opens the office.</summary>
    /// <param name="onArrival">Takes every message that arrives.</param>
    public static async Task<PostOffice> Open(Action<Envelope> onArrival)
    {
        PostOffice office = new();
        await Listen(office.topics, ExchangeKind.Topic, onArrival);
        await Listen(office.headers, ExchangeKind.Headers, onArrival);
        return office;
    }

    /// <summary>Publishes by topic, and where the event table gives the message headers, by these as well.</summary>
    public async Task Publish<T>(T message)
        where T : IMessage<T>
    {
        await message.Publish(topics);
        if (T.Definition.HasHeaders)
        {
            await message.Publish(headers);
        }
    }

    /// <summary>Publishes, and gives what was refused.</summary>
    public async Task<PublishException?> TryPublish<T>(T message)
        where T : IMessage<T>
    {
        try
        {
            await Publish(message);
            return null;
        }
        catch (PublishException e)
        {
            return e;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await topics.DisposeAsync();
        await headers.DisposeAsync();
    }

    private static async Task Listen(MessageBus bus, ExchangeKind exchange, Action<Envelope> onArrival) =>
        await bus.Transport.Subscribe(
            new Subscription
            {
                Family = "",
                Exchange = exchange,
                Handler = (envelope, _) =>
                {
                    onArrival(envelope);
                    return ValueTask.CompletedTask;
                },
            },
            CancellationToken.None);
}
