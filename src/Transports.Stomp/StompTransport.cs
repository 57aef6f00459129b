using System.Collections.Immutable;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// Publishes and receives over STOMP 1.2. Publishing has one connection, made when the first message is sent; every subscription has one of its own.
/// What is promised, and what is not, is in <c>docs/reliability.md</c>.
/// </summary>
public sealed class StompTransport : IMessageTransport
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(3);

    private readonly StompOptions options;
    private readonly BrokerDialect dialect;
    private readonly EventLog events;
    private readonly OutgoingHeaders headers;
    private readonly Outbox outbox;
    private readonly StompConnector connector;
    private readonly SendLink sending;
    private readonly BrokerLink link;
    private readonly Lock changing = new();
    private ImmutableHashSet<StompSubscription> subscriptions = [];
    private bool disposed;

    /// <summary>Creates the transport. It connects when it is used.</summary>
    /// <param name="options">How to reach the broker.</param>
    /// <exception cref="ArgumentException">The options cannot work, or are not safe.</exception>
    public StompTransport(StompOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Checked();
        dialect = BrokerDialect.Of(options);
        events = new EventLog(options.OnEvent);
        headers = new OutgoingHeaders(dialect, options.FedoraSchema);
        outbox = new Outbox(options.MaxOutstanding);
        connector = new StompConnector(options, dialect);
        sending = new SendLink(outbox, options);
        link = new BrokerLink(connector, options, events, sending, "STOMP sender");
    }

    /// <inheritdoc/>
    /// <remarks>STOMP has no word for a message that no queue is bound for: such a message is confirmed too.</remarks>
    public async ValueTask<PublishReceipt> Send(Envelope envelope, Deadline deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        PendingSend send = Prepare(envelope, deadline);
        if (cancellationToken.IsCancellationRequested)
        {
            throw new PublishCanceledException(send.Unanswered, cancellationToken);
        }

        outbox.Add(send);
        link.Start();
        sending.Wake();
        try
        {
            return await send.Task.WaitAsync(deadline.Remaining, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (outbox.Withdraw(send))
        {
            throw WhyLate(send).ToPublishException(send.Unanswered);
        }
        catch (OperationCanceledException) when (outbox.Withdraw(send))
        {
            throw new PublishCanceledException(send.Unanswered, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // The answer came at the last moment.
            return await send.Task.ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IMessageSubscription> Subscribe(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (subscription.Exchange != ExchangeKind.Topic)
        {
            throw new SubscribeException("STOMP has no headers exchanges. Use topics, or RabbitMQ's own protocol.", BrokerFaultKind.DestinationMismatch);
        }

        StompSubscription running = new(subscription, dialect, options, events);
        lock (changing)
        {
            subscriptions = disposed
                ? throw new SubscribeException("The transport is disposed of.", BrokerFaultKind.Closed)
                : subscriptions.Add(running);
        }

        try
        {
            await running.Start(cancellationToken).ConfigureAwait(false);
            return running;
        }
        catch
        {
            await running.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _ = running.Completion.ContinueWith(_ => Forget(running), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ImmutableHashSet<StompSubscription> running;
        lock (changing)
        {
            disposed = true;
            running = subscriptions;
        }

        outbox.Fail(new BrokerFault(BrokerFaultKind.Closed, "The transport was disposed of."));
        link.Close();
        await Task.WhenAll(running.Select(one => one.DisposeAsync().AsTask())).ConfigureAwait(false);
        await link.WaitUntilEnded(ClosingTime).ConfigureAwait(false);
    }

    private PendingSend Prepare(Envelope envelope, Deadline deadline)
    {
        string destination = envelope.Exchange == ExchangeKind.Topic ? dialect.Destination(envelope.RoutingKey) : "";
        PublishReceipt notSent = new(envelope.MessageId, destination, PublishOutcome.NotSent, 0, deadline.Elapsed);
        string? refusal = envelope.Exchange == ExchangeKind.Topic ? dialect.Refusal(envelope.RoutingKey) : "STOMP has no headers exchanges: use topics";
        if (refusal is not null)
        {
            throw new InvalidDestinationException($"The routing key \"{Shown.Text(envelope.RoutingKey)}\" cannot be sent to: {refusal}. Message {envelope.MessageId} was not sent.", notSent);
        }

        if (envelope.Body.Length > options.MaxBodyBytes)
        {
            throw Refusals.TooLarge(envelope.Body.Length, options.MaxBodyBytes, notSent);
        }

        try
        {
            return new PendingSend(envelope.MessageId, destination, headers.Write(envelope, destination), envelope.Body, deadline);
        }
        catch (FormatException e)
        {
            throw new InvalidHeaderException($"{e.Message} Message {envelope.MessageId} was not sent.", notSent, e);
        }
    }

    /// <summary>What a message waited for in vain.</summary>
    private BrokerFault WhyLate(PendingSend send)
    {
        string time = $"within {send.Deadline.Time.TotalSeconds:0.###} s";
        return outbox.Fault is { } fault ? fault
            : connector.WithoutAnswer is { } waiting ? waiting with { Message = $"There was no connection {time}: {waiting.Message}" }
            : send.Attempts > 0 ? new(BrokerFaultKind.Timeout, $"The broker gave no receipt {time}. Is it short of memory or disk, or too busy?")
            : new(BrokerFaultKind.Timeout, $"{outbox.Count.Sent} messages wait for their receipts and {outbox.Count.Waiting} for their turn, so that this one had none {time}. Is the broker short of memory or disk, or too busy?");
    }

    private void Forget(StompSubscription ended)
    {
        lock (changing)
        {
            subscriptions = subscriptions.Remove(ended);
        }
    }
}
