namespace MessageContracts;

/// <content>Subscribing.</content>
public sealed partial class MessageBus
{
    /// <summary>Subscribes to a message type: what is delivered is read, validated and handed on, one delivery at a time, and acknowledged afterwards.</summary>
    /// <typeparam name="T">The message's type; its type arguments say which segments are wanted, <c>Any…</c> all.</typeparam>
    /// <param name="handler">Takes each message. What it throws goes to the error handler.</param>
    /// <param name="where">Which fields in the topic are wanted, made by the type's <c>TopicWhere</c>; null for all.</param>
    /// <param name="subscribeOptions">Queue, prefetch and error handler; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up subscribing.</param>
    /// <returns>The subscription. Messages published from now on are delivered.</returns>
    /// <exception cref="RoutingKeyException">A value cannot stand in a routing key.</exception>
    /// <exception cref="SubscribeException">The broker cannot be reached, or does not allow it.</exception>
    public ValueTask<IMessageSubscription> Subscribe<T>(
        Func<Received<T>, CancellationToken, ValueTask> handler,
        TopicFilter<T>? where = null,
        SubscribeOptions? subscribeOptions = null,
        CancellationToken cancellationToken = default)
        where T : IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(disposed, this);
        where ??= TopicFilter<T>.All;
        subscribeOptions ??= SubscribeOptions.Default;
        MessageDefinition definition = T.Definition;
        Subscriber<T> subscriber = new(Routing, options.Json, where, handler, subscribeOptions.OnFault ?? options.OnReceiveFault);
        Subscription subscription = new()
        {
            Family = definition.Family,
            SchemaName = definition.SchemaName,
            Exchange = options.ExchangeOf(definition.Family),
            BindingKey = definition.BindingKey(Routing, [.. where.Fields]),
            Headers = new HeaderMatch(definition.FixedHeaders),
            Queue = subscribeOptions.Queue,
            Prefetch = subscribeOptions.Prefetch,
            Handler = subscriber.Take,
        };
        return Transport.Subscribe(subscription, cancellationToken);
    }
}
