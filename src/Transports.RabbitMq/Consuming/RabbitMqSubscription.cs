using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// A subscription: a connection of its own, so that neither an alarm that blocks publishers nor another subscription's fault holds up its acknowledgements.
/// When the connection ends, the next one is made, with queue and binding, until the subscription is disposed of or its handler throws.
/// </summary>
internal sealed class RabbitMqSubscription : IMessageSubscription
{
    private static readonly AsyncLocal<RabbitMqSubscription?> Handling = new();
    private readonly Subscription subscription;
    private readonly RabbitMqOptions options;
    private readonly EventLog log;
    private readonly BrokerConnector connector;
    private readonly SubscriptionTopology topology;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim handling = new(1, 1);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<RabbitMqSubscription> onEnded;
    private volatile Exception? unhandled;

    public RabbitMqSubscription(Subscription subscription, RabbitMqOptions options, EventLog log, Action<RabbitMqSubscription> onEnded)
    {
        this.subscription = subscription;
        this.options = options;
        this.log = log;
        this.onEnded = onEnded;
        connector = new BrokerConnector(options, $"subscriber {subscription.Queue ?? subscription.BindingKey}");
        topology = new SubscriptionTopology(subscription, options);
        _ = Task.Run(Run);
    }

    public Task Completion => completion.Task;

    /// <summary>Done when deliveries come; fails where a fault that lasts, or the time, is in the way.</summary>
    public Task Started => started.Task;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        if (Handling.Value != this)
        {
            await completion.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Run()
    {
        Deadline start = Deadline.After(options.ConnectTimeout * (options.Addresses.Count + 1));
        int failures = 0;
        while (!stopping.IsCancellationRequested && unhandled is null)
        {
            BrokerFault fault;
            try
            {
                fault = await Consume().ConfigureAwait(false);
                failures = 1;
                if (fault.Kind == BrokerFaultKind.Protocol)
                {
                    // What cannot be read would come again and again.
                    unhandled = fault.ToSubscribeException();
                    break;
                }
            }
            catch (BrokerFaultException e)
            {
                (fault, failures) = (e.Fault, failures + 1);
            }

            if (!started.Task.IsCompleted && (fault.IsLasting || start.IsOver))
            {
                started.TrySetException(fault.ToSubscribeException());
                break;
            }

            await WaitAfter(fault, failures).ConfigureAwait(false);
        }

        await End().ConfigureAwait(false);
    }

    private async Task WaitAfter(BrokerFault fault, int failures)
    {
        if (!stopping.IsCancellationRequested && unhandled is null)
        {
            log.Add(TransportEventKind.Disconnected, $"The subscription to {subscription.BindingKey} was interrupted. {fault.Message}", fault.Exception);
            await Task.Delay(options.Reconnect.Next(failures, fault), stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Receives on one connection until it ends; gives why.</summary>
    private async Task<BrokerFault> Consume()
    {
        BrokerConnection connection = await connector.Connect(stopping.Token).ConfigureAwait(false);
        using CancellationTokenRegistration stop = stopping.Token.UnsafeRegister(static state => _ = ((RabbitMqSubscription)state!).EndAfterHandler(), this);
        current = connection;
        try
        {
            string queue = await topology.Make(connection).ConfigureAwait(false);
            IChannel channel = await connection.Within(connection.Client.CreateChannelAsync(null, CancellationToken.None), options.ConnectTimeout, "opening a channel").ConfigureAwait(false);
            channel.ChannelShutdownAsync += (_, e) =>
            {
                connection.End(ConnectionFaults.OfRefusal(e, $"Consuming from queue {queue}", e.Exception));
                return Task.CompletedTask;
            };
            await connection.Within(channel.BasicQosAsync(0, (ushort)subscription.Prefetch, global: false, CancellationToken.None), options.ConnectTimeout, "setting the prefetch").ConfigureAwait(false);
            DeliveryConsumer consumer = new(channel, connection, Handle);
            await connection.Within(channel.BasicConsumeAsync(queue, autoAck: false, consumer, CancellationToken.None), options.ConnectTimeout, "consuming").ConfigureAwait(false);
            log.Add(TransportEventKind.Connected, $"Receiving from queue {queue} at {connection.Address}.");
            started.TrySetResult();
        }
        catch (Exception e) when (e is not BrokerFaultException)
        {
            connection.End(new BrokerFault(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost: {e.Message}", e));
        }
        catch (BrokerFaultException e)
        {
            connection.End(e.Fault, politely: true);
            throw;
        }

        await Task.Delay(Timeout.Infinite, connection.Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return connection.Fault!;
    }

    private volatile BrokerConnection? current;

    /// <summary>One delivery at a time; nothing more once it is stopping.</summary>
    private async ValueTask Handle(Delivery delivery)
    {
        await handling.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!stopping.IsCancellationRequested && unhandled is null)
            {
                Handling.Value = this;
                byte[] body = delivery.Body.ToArray();
                Envelope envelope = IncomingEnvelope.Of(subscription, delivery.Redelivered, delivery.RoutingKey, delivery.Properties, body);
                await subscription.Handler(envelope, stopping.Token).ConfigureAwait(false);
                await Acknowledge(delivery).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Not acknowledged, so the broker keeps it.
        }
        catch (Exception e)
        {
            unhandled = e;
            current?.End(new BrokerFault(BrokerFaultKind.Closed, "The handler failed."), politely: true);
        }
        finally
        {
            handling.Release();
        }
    }

    /// <summary>Acknowledges; where that fails the connection has ended, and the delivery comes again.</summary>
    private async ValueTask Acknowledge(Delivery delivery)
    {
        if (current is { HasEnded: false } connection)
        {
            try
            {
                ValueTask acknowledging = delivery.Channel.BasicAckAsync(delivery.Tag, multiple: false, CancellationToken.None);
                if (!acknowledging.IsCompletedSuccessfully)
                {
                    await acknowledging.AsTask().WaitAsync(options.ConnectTimeout, connection.Ended).ConfigureAwait(false);
                }
            }
            catch (Exception e)
            {
                connection.End(new BrokerFault(BrokerFaultKind.Unreachable, $"Acknowledging to {connection.Address} failed: {e.Message}", e));
            }
        }
    }

    /// <summary>Lets the handler that runs finish, and its acknowledgement go out, before the connection is closed.</summary>
    private async Task EndAfterHandler()
    {
        await handling.WaitAsync().ConfigureAwait(false);
        current?.End(new BrokerFault(BrokerFaultKind.Closed, "The subscription was disposed of."), politely: true);
        handling.Release();
    }

    private async Task End()
    {
        // The handler that runs may finish.
        await handling.WaitAsync().ConfigureAwait(false);
        handling.Release();
        current?.End(new BrokerFault(BrokerFaultKind.Closed, "The subscription has ended."), politely: true);
        onEnded(this);
        started.TrySetException(new BrokerFault(BrokerFaultKind.Closed, "The subscription was disposed of before it had started.").ToSubscribeException());
        if (unhandled is { } e)
        {
            log.Add(TransportEventKind.SubscriptionEnded, $"The subscription to {subscription.BindingKey} ended: {e.Message} The delivery stays with the broker.", e);
            completion.TrySetException(e);
        }
        else
        {
            completion.TrySetResult();
        }
    }
}
