namespace MessageContracts;

/// <content>Subscribing.</content>
public sealed partial class MessageBus
{
    /// <summary>Subscribes to a message type: what is delivered is parsed, validated and handed on.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="handler">Takes each message. What it throws goes to the transport's error handler.</param>
    /// <param name="onFault">Takes each delivery that does not fit the type; null to have a <see cref="MessageFormatException"/> go to the transport's error handler.</param>
    /// <param name="cancellationToken">Gives up subscribing.</param>
    /// <param name="fields">On a topic exchange, the value wanted of each field in the topic, by number; null, or beyond the end, for any.</param>
    /// <returns>What ends the subscription.</returns>
    /// <exception cref="RoutingKeyException">A value cannot stand in a routing key.</exception>
    public ValueTask<IAsyncDisposable> Subscribe<T>(
        Func<Received<T>, CancellationToken, ValueTask> handler,
        Func<ReceiveFault, CancellationToken, ValueTask>? onFault = null,
        CancellationToken cancellationToken = default,
        params ReadOnlySpan<string?> fields)
        where T : IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(disposed, this);
        MessageDefinition definition = T.Definition;
        Subscriber<T> subscriber = new(Routing, handler, onFault);
        Subscription subscription = new()
        {
            Family = definition.Family,
            Exchange = options.ExchangeOf(definition.Family),
            BindingKey = definition.BindingKey(Routing, fields),
            Headers = new HeaderMatch(definition.FixedHeaders),
            Handler = subscriber.Take,
        };
        return Transport.Subscribe(subscription, cancellationToken);
    }
}
