namespace MessageContracts;

/// <summary>Publishes messages over a transport, and subscribes to them. Safe for use by many threads at once.</summary>
public sealed partial class MessageBus : IAsyncDisposable
{
    private static readonly AsyncLocal<Scope?> Innermost = new();

    private readonly MessageBusOptions options;
    private readonly Publisher publisher;
    private volatile bool disposed;

    private MessageBus(MessageBusOptions options)
    {
        this.options = options;
        Transport = options.Transport ?? throw new InvalidOperationException("The message bus has no transport. Call UseInMemory(), UseTransport(…) or a transport package's own Use… on the options.");
        publisher = new Publisher(options, Transport);
    }

    /// <summary>The bus used where none is passed and none is in scope.</summary>
    public static MessageBus? Default { get; set; }

    /// <summary>The bus in scope (<see cref="Use"/>), or else <see cref="Default"/>.</summary>
    /// <exception cref="NoBusConfiguredException">There is neither.</exception>
    public static MessageBus Current => CurrentOrNull ?? throw new NoBusConfiguredException();

    /// <summary>What carries the messages.</summary>
    public IMessageTransport Transport { get; }

    /// <summary>The topic styles and options of this bus.</summary>
    public RoutingOptions Routing => options.Routing;

    internal static MessageBus? CurrentOrNull => Scope.LiveFrom(Innermost.Value)?.Bus ?? Default;

    /// <summary>A bus within this process.</summary>
    /// <param name="configure">Sets further options; null for none.</param>
    /// <returns>The bus.</returns>
    public static MessageBus InMemory(Action<MessageBusOptions>? configure = null)
    {
        MessageBusOptions options = new MessageBusOptions().UseInMemory();
        configure?.Invoke(options);
        return new MessageBus(options);
    }

    /// <summary>A bus on the transport that the options name.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The bus.</returns>
    /// <exception cref="InvalidOperationException">No transport was set.</exception>
    public static MessageBus Create(Action<MessageBusOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        MessageBusOptions options = new();
        configure(options);
        return new MessageBus(options);
    }

    /// <summary>
    /// Makes a bus the current one for this asynchronous flow, and what starts from it, until the result is disposed of. Then the
    /// bus of the nearest scope around that has not ended is current again: scopes may end in any order, and in any flow.
    /// </summary>
    /// <param name="bus">The bus; it is not disposed of.</param>
    /// <returns>What ends the scope.</returns>
    public static IDisposable Use(MessageBus bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        Scope scope = new(bus, Scope.LiveFrom(Innermost.Value));
        Innermost.Value = scope;
        return scope;
    }

    /// <summary>Publishes a message: validates it, makes its routing key or headers, and hands it to the transport.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="publishOptions">Settings for this message; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting; the message may be sent all the same.</param>
    /// <returns>The receipt: confirmed, or unroutable where that is allowed.</returns>
    /// <exception cref="InvalidMessageException">The message violates its schema or a check. Nothing was sent.</exception>
    /// <exception cref="PublishException">Everything else that went wrong; the receipt says whether the message may have been sent.</exception>
    /// <exception cref="OperationCanceledException">Waiting was given up.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed of. Nothing was sent.</exception>
    public ValueTask<PublishReceipt> Publish<T>(T message, PublishOptions? publishOptions = null, CancellationToken cancellationToken = default)
        where T : IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(message);
        ObjectDisposedException.ThrowIf(disposed, this);
        return publisher.Publish(message, publishOptions ?? PublishOptions.Default, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        disposed = true;
        return Transport.DisposeAsync();
    }

    private sealed class Scope(MessageBus bus, Scope? around) : IDisposable
    {
        private volatile bool ended;

        public MessageBus Bus => bus;

        /// <summary>The innermost scope, from one outwards, that has not ended.</summary>
        public static Scope? LiveFrom(Scope? scope)
        {
            while (scope is { ended: true })
            {
                scope = scope.Around;
            }

            return scope;
        }

        private Scope? Around => around;

        public void Dispose()
        {
            ended = true;
            Innermost.Value = LiveFrom(Innermost.Value);
        }
    }
}
