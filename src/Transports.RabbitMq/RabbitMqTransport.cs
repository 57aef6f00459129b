using System.Collections.Concurrent;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// Publishes and receives over RabbitMQ, AMQP 0-9-1. Messages are persistent, confirmed by the broker, and published as <c>mandatory</c>. What it promises
/// is in <c>docs/reliability.md</c>.
/// </summary>
public sealed class RabbitMqTransport : IMessageTransport
{
    private readonly RabbitMqOptions options;
    private readonly EventLog log;
    private readonly PublishPump pump;
    private readonly ConcurrentDictionary<RabbitMqSubscription, bool> subscriptions = new();
    private volatile bool disposed;

    /// <summary>Creates a transport. It connects when it is first needed.</summary>
    /// <param name="options">How to reach the broker.</param>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public RabbitMqTransport(RabbitMqOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Checked();
        log = new EventLog(options.OnEvent);
        pump = new PublishPump(options, log);
    }

    /// <inheritdoc/>
    public async ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        PendingPublish item = Prepare(envelope, deadline);
        if (cancellationToken.IsCancellationRequested)
        {
            item.GiveUp(receipt => new PublishCanceledException(receipt, cancellationToken));
            return await item.Task.ConfigureAwait(false);
        }

        pump.Take(item);
        using CancellationTokenRegistration cancelling = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingPublish)state!).GiveUp(receipt => new PublishCanceledException(receipt, token)),
            item);
        try
        {
            return await item.Task.ConfigureAwait(false);
        }
        finally
        {
            pump.Forget(item);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ObjectDisposedException.ThrowIf(disposed, this);
        RabbitMqSubscription running = new(subscription, options, log, ended => subscriptions.TryRemove(ended, out _));
        subscriptions[running] = true;
        try
        {
            await running.Started.WaitAsync(cancellationToken).ConfigureAwait(false);
            return running;
        }
        catch
        {
            await running.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends everything: what is under way fails with <see cref="TransportClosedException"/>, handlers that run may finish.</summary>
    /// <returns>A task that ends when all has.</returns>
    public async ValueTask DisposeAsync()
    {
        disposed = true;
        await pump.DisposeAsync().ConfigureAwait(false);
        foreach (RabbitMqSubscription subscription in subscriptions.Keys)
        {
            await subscription.DisposeAsync().ConfigureAwait(false);
        }
    }

    private PendingPublish Prepare(Envelope envelope, Deadline deadline)
    {
        string exchange = options.ExchangeOf(envelope.Family, envelope.Exchange).Name;
        PublishReceipt notSent = new(envelope.MessageId, envelope.RoutingKey.Length > 0 ? envelope.RoutingKey : exchange, PublishOutcome.NotSent, 0, TimeSpan.Zero);
        if (envelope.Body.Length > options.MaxBodyBytes)
        {
            throw new MessageTooLargeException($"The body has {envelope.Body.Length} bytes, more than the {options.MaxBodyBytes} that RabbitMqOptions.MaxBodyBytes allows. {PublishOutcomeText.Of(notSent)}", notSent);
        }

        if (System.Text.Encoding.UTF8.GetByteCount(envelope.RoutingKey) > byte.MaxValue)
        {
            throw new InvalidDestinationException($"The routing key is longer than the 255 bytes that AMQP 0-9-1 allows. {PublishOutcomeText.Of(notSent)}", notSent);
        }

        try
        {
            return new PendingPublish(envelope, exchange, OutgoingProperties.Of(envelope, options), deadline);
        }
        catch (FormatException e)
        {
            throw new InvalidHeaderException($"{e.Message} {PublishOutcomeText.Of(notSent)}", notSent, e);
        }
    }
}
