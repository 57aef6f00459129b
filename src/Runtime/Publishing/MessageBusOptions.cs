namespace MessageContracts;

/// <summary>How a <see cref="MessageBus"/> is set up.</summary>
public sealed class MessageBusOptions
{
    private readonly Dictionary<string, ExchangeKind> exchanges = new(StringComparer.Ordinal);
    private ExchangeKind defaultExchange;

    /// <summary>Where the time of messages comes from: the system's clock unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the ids of messages come from: UUIDs of version 7 (RFC 9562) unless set.</summary>
    public Func<string>? NewMessageId { get; set; }

    /// <summary>
    /// Whether a message that no subscriber is bound for is good: then the receipt says <see cref="PublishOutcome.Unroutable"/>;
    /// else publishing throws. Unless set: true in memory, false on any other transport.
    /// </summary>
    public bool? AllowUnroutable { get; set; }

    /// <summary>How long publishing may take, all attempts together: 30 seconds unless set, at most a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or more than a day.</exception>
    public TimeSpan PublishTimeout
    {
        get;
        set => field = Deadline.Checked(value, nameof(PublishTimeout));
    } = TimeSpan.FromSeconds(30);

    /// <summary>Limits for reading what a broker delivers.</summary>
    public MessageJsonOptions Json { get; set; } = MessageJsonOptions.Default;

    /// <summary>The error handler of subscriptions that have none of their own (<see cref="SubscribeOptions.OnFault"/>).</summary>
    public Func<ReceiveFault, CancellationToken, ValueTask>? OnReceiveFault { get; set; }

    internal IMessageTransport? Transport { get; private set; }

    internal RoutingOptions Routing { get; private set; } = RoutingOptions.Default;

    /// <summary>Sets the transport.</summary>
    /// <param name="transport">The transport; the bus disposes of it.</param>
    /// <returns>The same options.</returns>
    public MessageBusOptions UseTransport(IMessageTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        Transport = transport;
        return this;
    }

    /// <summary>Delivers within this process.</summary>
    /// <returns>The same options.</returns>
    public MessageBusOptions UseInMemory() => UseTransport(new InMemoryTransport());

    /// <summary>Sets the topic style of the style's family.</summary>
    /// <param name="style">The style.</param>
    /// <returns>The same options.</returns>
    public MessageBusOptions Topics(TopicStyle style)
    {
        Routing = Routing.With(style);
        return this;
    }

    /// <summary>Sets a topic option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="RoutingKeyException">The value cannot stand in a routing key.</exception>
    public MessageBusOptions Set(TopicOption option, string value)
    {
        Routing = Routing.With(option, value);
        return this;
    }

    /// <summary>Sets the kind of exchange for every family that none is set for: a topic exchange unless set.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The same options.</returns>
    public MessageBusOptions Exchange(ExchangeKind kind)
    {
        defaultExchange = kind;
        return this;
    }

    /// <summary>Sets the kind of exchange for one family.</summary>
    /// <param name="family">The family, such as <c>Koji</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The same options.</returns>
    public MessageBusOptions Exchange(string family, ExchangeKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(family);
        exchanges[family] = kind;
        return this;
    }

    internal ExchangeKind ExchangeOf(string family) => exchanges.GetValueOrDefault(family, defaultExchange);
}
