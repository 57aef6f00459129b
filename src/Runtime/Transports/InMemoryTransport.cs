using System.Collections.Immutable;
using System.Diagnostics;

namespace MessageContracts;

/// <summary>
/// Delivers within this process, with the semantics of AMQP's topic and headers exchanges: each envelope goes to every subscriber
/// that matches, one after the other in the order they subscribed, before <see cref="Send"/> returns.
/// </summary>
public sealed class InMemoryTransport : IMessageTransport
{
    private readonly Lock changing = new();
    private readonly Action<Exception, Envelope>? onHandlerError;
    private ImmutableArray<Subscription> subscriptions = [];
    private ImmutableList<Envelope>? captured;

    /// <summary>Creates a transport.</summary>
    /// <param name="onHandlerError">Takes what a handler throws. Where there is none, <see cref="Send"/> throws it once all subscribers had their delivery.</param>
    public InMemoryTransport(Action<Exception, Envelope>? onHandlerError = null) => this.onHandlerError = onHandlerError;

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

    /// <inheritdoc/>
    public async ValueTask<PublishReceipt> Send(Envelope envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        cancellationToken.ThrowIfCancellationRequested();
        long start = Stopwatch.GetTimestamp();
        Keep(envelope);
        int deliveries = 0;
        List<Exception>? unhandled = null;
        foreach (Subscription subscription in subscriptions)
        {
            if (IsMatch(subscription, envelope))
            {
                deliveries++;
                await Deliver(subscription).ConfigureAwait(false);
            }
        }

        if (unhandled is not null)
        {
            throw new AggregateException($"{unhandled.Count} of {deliveries} handlers of message {envelope.MessageId} failed, and the in-memory transport has no error handler.", unhandled);
        }

        PublishOutcome outcome = deliveries > 0 ? PublishOutcome.Confirmed : PublishOutcome.Unroutable;
        return new PublishReceipt(envelope.MessageId, envelope.RoutingKey, outcome, 1, Stopwatch.GetElapsedTime(start));

        async ValueTask Deliver(Subscription subscription)
        {
            try
            {
                await subscription.Handler(envelope, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (onHandlerError is not null)
            {
                onHandlerError(e, envelope);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                (unhandled ??= []).Add(e);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> Subscribe(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        lock (changing)
        {
            subscriptions = subscriptions.Add(subscription);
        }

        return new ValueTask<IAsyncDisposable>(new Ending(this, subscription));
    }

    /// <summary>Ends all subscriptions.</summary>
    /// <returns>A finished task.</returns>
    public ValueTask DisposeAsync()
    {
        lock (changing)
        {
            subscriptions = [];
        }

        return ValueTask.CompletedTask;
    }

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

    private sealed class Ending(InMemoryTransport transport, Subscription subscription) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            lock (transport.changing)
            {
                // Two equal subscriptions are still two.
                transport.subscriptions = transport.subscriptions.Remove(subscription, ReferenceEqualityComparer.Instance);
            }

            return ValueTask.CompletedTask;
        }
    }
}
