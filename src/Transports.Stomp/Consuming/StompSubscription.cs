using System.Threading.Channels;

namespace MessageContracts.Transports.Stomp;

/// <summary>A running subscription, on a connection of its own: closing that is the one way to leave deliveries with the broker that ActiveMQ understands.</summary>
internal sealed class StompSubscription : IMessageSubscription
{
    /// <summary>How long the last acknowledgements may take.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private static readonly AsyncLocal<StompSubscription?> Handling = new();

    private readonly Subscription subscription;
    private readonly BrokerDialect dialect;
    private readonly EventLog events;
    private readonly SubscriptionLink deliveriesLink;
    private readonly BrokerLink link;
    private readonly Channel<(SubscribedConnection From, StompFrame Message)> deliveries;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> closing;
    private Task handling = Task.CompletedTask;

    /// <exception cref="SubscribeException">The broker has no such subscription.</exception>
    public StompSubscription(Subscription subscription, BrokerDialect dialect, StompOptions options, EventLog events)
    {
        (this.subscription, this.dialect, this.events) = (subscription, dialect, events);
        closing = new Lazy<Task>(Close);
        IReadOnlyList<FrameHeaders> parts = dialect.Subscriptions(subscription);
        deliveriesLink = new SubscriptionLink(parts, Deadline.After(options.ConnectTimeout * (options.Addresses.Count + 1)), Deliver, fault => End(fault.ToSubscribeException()));
        link = new BrokerLink(new StompConnector(options, dialect), options, events, deliveriesLink, "STOMP subscription");

        // A broker that sends more than was asked for is not read from until there is room.
        deliveries = Channel.CreateBounded<(SubscribedConnection, StompFrame)>(new BoundedChannelOptions(parts.Count * subscription.Prefetch) { SingleReader = true, SingleWriter = true });
    }

    public Task Completion => completion.Task;

    /// <summary>Waits until the broker delivers.</summary>
    /// <exception cref="SubscribeException">It does not.</exception>
    public async Task Start(CancellationToken cancellationToken)
    {
        link.Start();
        await deliveriesLink.Ready.WaitAsync(cancellationToken).ConfigureAwait(false);
        handling = Task.Run(HandleAll, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        deliveriesLink.Abandon();
        deliveries.Writer.TryComplete();
        Task closed = closing.Value;

        // A handler that disposes of its own subscription is not waited for: it waits for this.
        if (Handling.Value != this)
        {
            await closed.ConfigureAwait(false);
        }
    }

    /// <summary>Lets the handler that runs finish, and its acknowledgement go out.</summary>
    private async Task Close()
    {
        await handling.ConfigureAwait(false);
        deliveriesLink.Current?.SayBye();
        await link.WaitUntilEnded(deliveriesLink.Current is null ? TimeSpan.Zero : LastWords).ConfigureAwait(false);
        link.Close();
        await link.WaitUntilEnded(LastWords).ConfigureAwait(false);
        completion.TrySetResult();
    }

    private void Deliver(SubscribedConnection from, StompFrame message)
    {
        if (message.Headers["ack"] is null)
        {
            throw new FrameException("It sent a MESSAGE without the header ack, so that it cannot be acknowledged.");
        }

        if (!deliveries.Writer.TryWrite((from, message)) && !stopping.IsCancellationRequested)
        {
            WaitForRoom(from, message);
        }
    }

    private void WaitForRoom(SubscribedConnection from, StompFrame message)
    {
        try
        {
            deliveries.Writer.WriteAsync((from, message), stopping.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            // Not acknowledged, so it stays with the broker.
        }
    }

    private async Task HandleAll()
    {
        try
        {
            while (!stopping.IsCancellationRequested && await deliveries.Reader.WaitToReadAsync(stopping.Token).ConfigureAwait(false))
            {
                await Handle(await deliveries.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What the handler has given up is not acknowledged, so it stays with the broker.
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    private async ValueTask Handle((SubscribedConnection From, StompFrame Message) delivery)
    {
        // What came by a connection that is lost comes again.
        if (delivery.From.IsOpen)
        {
            Handling.Value = this;
            await subscription.Handler(IncomingEnvelope.Of(subscription, dialect, delivery.Message), stopping.Token).ConfigureAwait(false);
            delivery.From.Acknowledge(delivery.Message.Headers["ack"]!);
        }
    }

    /// <summary>Ends by itself. What is not acknowledged stays with the broker.</summary>
    private void End(Exception why)
    {
        if (completion.TrySetException(why))
        {
            events.Add(TransportEventKind.SubscriptionEnded, $"The subscription to {subscription.BindingKey} ended: {why.Message}", why);
            stopping.Cancel();
            deliveries.Writer.TryComplete();
            link.Close();
        }
    }
}
