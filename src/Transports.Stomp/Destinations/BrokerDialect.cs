namespace MessageContracts.Transports.Stomp;

/// <summary>What each broker makes of STOMP: its names of destinations, and the headers with a meaning of their own.</summary>
internal abstract class BrokerDialect
{
    /// <summary>What the broker calls itself in the header <c>server</c>.</summary>
    public abstract string ServerName { get; }

    public static BrokerDialect Of(StompOptions options) =>
        options.Broker == StompBroker.RabbitMq ? new RabbitMqDialect(options.Exchange) : new ActiveMqDialect();

    /// <summary>Why a message cannot be sent with this routing key; null where it can.</summary>
    public abstract string? Refusal(string routingKey);

    /// <summary>The destination to send to.</summary>
    public abstract string Destination(string routingKey);

    /// <summary>Adds the headers of a message that this broker has names of its own for.</summary>
    public abstract void AddProperties(FrameHeaders headers, Envelope envelope);

    /// <summary>The headers of the SUBSCRIBE frames that together deliver what is wanted, without id and receipt.</summary>
    /// <exception cref="SubscribeException">This broker has no such subscription.</exception>
    public abstract IReadOnlyList<FrameHeaders> Subscriptions(Subscription subscription);

    /// <summary>The routing key that a delivery was sent with.</summary>
    public abstract string RoutingKey(FrameHeaders delivery);

    protected static SubscribeException NoSuchSubscription(string why) => new(why, BrokerFaultKind.DestinationMismatch);
}
