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

    /// <summary>Whether bodies are kept: they are not. The client copies a body when it is sent, before the broker can confirm it.</summary>
    public bool KeepsBody => false;

    /// <inheritdoc/>
    public ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        PendingPublish item;
        try
        {
            item = Prepare(envelope, deadline);
        }
        catch (PublishException e)
        {
            return ValueTask.FromException<PublishReceipt>(e);
        }

        if (cancellationToken.IsCancellationRequested)
        {
            item.Cancel(cancellationToken);
        }
        else
        {
            pump.Take(item);
            item.CancelWith(cancellationToken);
        }

        return new ValueTask<PublishReceipt>(item.Task);
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
            // Whoever disposed meanwhile may not have seen it.
            ObjectDisposedException.ThrowIf(disposed, this);
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
        if (envelope.Body.Length > options.MaxBodyBytes)
        {
            PublishReceipt notSent = NotSent(envelope, exchange);
            throw new MessageTooLargeException($"The body has {envelope.Body.Length} bytes, more than the {options.MaxBodyBytes} of RabbitMqOptions.MaxBodyBytes. Make it smaller, or raise the limit here and at the broker. {PublishOutcomeText.Of(notSent)}", notSent);
        }

        if (System.Text.Encoding.UTF8.GetByteCount(envelope.RoutingKey) > byte.MaxValue)
        {
            PublishReceipt notSent = NotSent(envelope, exchange);
            throw new InvalidDestinationException($"The routing key is longer than the 255 bytes that AMQP 0-9-1 allows. {PublishOutcomeText.Of(notSent)}", notSent);
        }

        try
        {
            return new PendingPublish(envelope, exchange, deadline)
            {
                Headers = OutgoingHeaders.Of(envelope),
                FedoraSchema = options.FedoraSchema?.Invoke(envelope) ?? FedoraHeaders.BaseSchema,
            };
        }
        catch (FormatException e)
        {
            PublishReceipt notSent = NotSent(envelope, exchange);
            throw new InvalidHeaderException($"{e.Message} {PublishOutcomeText.Of(notSent)}", notSent, e);
        }
    }

    private static PublishReceipt NotSent(Envelope envelope, string exchange) =>
        new(envelope.MessageId, envelope.RoutingKey.Length > 0 ? envelope.RoutingKey : exchange, PublishOutcome.NotSent, 0, TimeSpan.Zero);
}
