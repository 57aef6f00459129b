using System.Collections.Immutable;

namespace MessageContracts;

/// <summary>
/// Delivers within this process, with the semantics of AMQP's topic and headers exchanges: each envelope goes to every subscriber
/// that matches, one after the other in the order they subscribed, before <see cref="Send"/> returns. Queues and deadlines it has none.
/// </summary>
public sealed class InMemoryTransport : IMessageTransport
{
    private readonly Lock changing = new();
    private ImmutableArray<Running> running = [];
    private ImmutableList<Envelope>? captured;

    /// <summary>Whether envelopes are kept in <see cref="Captured"/>. Off unless set; setting it off forgets them.</summary>
    public bool Capture
    {
        get => captured is not null;
        set
        {
            lock (changing)
            {
                captured = value ? captured ?? [] : null;
            }
        }
    }

    /// <summary>The envelopes sent while <see cref="Capture"/> was on, in order.</summary>
    public IReadOnlyList<Envelope> Captured => captured ?? [];

    /// <summary>Delivers an envelope to everyone subscribed.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="deadline">Only measures: handlers run as long as they do.</param>
    /// <param name="cancellationToken">Handed to the handlers.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="HandlerFailedException">A handler failed and nobody took the fault. Every other subscriber had its delivery.</exception>
    public async ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        int deliveries = 0;
        if (cancellationToken.IsCancellationRequested)
        {
            throw new PublishCanceledException(Receipt(PublishOutcome.NotSent), cancellationToken);
        }

        Keep(envelope);
        List<Exception> unhandled = [];
        foreach (Running one in running.Where(one => IsMatch(one.Subscription, envelope)))
        {
            deliveries++;
            try
            {
                await one.Subscription.Handler(envelope, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                unhandled.Add(e);
            }
        }

        return unhandled.Count == 0
            ? Receipt(deliveries > 0 ? PublishOutcome.Confirmed : PublishOutcome.Unroutable)
            : throw Failed(unhandled, deliveries, Receipt(PublishOutcome.Unknown));

        PublishReceipt Receipt(PublishOutcome outcome) => new(envelope.MessageId, envelope.RoutingKey, outcome, deliveries > 0 ? 1 : 0, deadline.Elapsed);
    }

    /// <inheritdoc/>
    public ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Running one = new(this, subscription);
        lock (changing)
        {
            running = running.Add(one);
        }

        return new ValueTask<IMessageSubscription>(one);
    }

    /// <summary>Ends all subscriptions.</summary>
    /// <returns>A finished task.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (Running one in running)
        {
            await one.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static HandlerFailedException Failed(List<Exception> unhandled, int deliveries, PublishReceipt receipt) => new(
        $"{unhandled.Count} of {deliveries} handlers failed on message {receipt.MessageId}: {unhandled[0].Message}",
        receipt,
        new AggregateException(unhandled));

    private static bool IsMatch(Subscription subscription, Envelope envelope)
    {
        if (subscription.Exchange != envelope.Exchange)
        {
            return false;
        }

        return envelope.Exchange == ExchangeKind.Topic
            ? TopicMatcher.IsMatch(subscription.BindingKey, envelope.RoutingKey)
            : subscription.Headers?.IsMatch(envelope.Headers) ?? true;
    }

    private void Keep(Envelope envelope)
    {
        lock (changing)
        {
            captured = captured?.Add(envelope);
        }
    }

    private sealed class Running(InMemoryTransport transport, Subscription subscription) : IMessageSubscription
    {
        private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Subscription Subscription { get; } = subscription;

        public Task Completion => completion.Task;

        public ValueTask DisposeAsync()
        {
            lock (transport.changing)
            {
                transport.running = transport.running.Remove(this);
            }

            completion.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
