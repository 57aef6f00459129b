using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>A connection with a channel to publish on, and the messages that wait for their confirm there. It is used until its first fault, then replaced.</summary>
internal sealed class PublishGeneration
{
    private readonly ConfirmWindow window;
    private readonly Signal changed;
    private readonly OutgoingProperties properties = new();
    private readonly IChannel channel;
    private readonly List<PendingPublish> taken = [];
    private readonly int maxOutstanding;

    private PublishGeneration(BrokerConnection connection, IChannel channel, int maxOutstanding, Signal changed)
    {
        Connection = connection;
        this.channel = channel;
        this.maxOutstanding = maxOutstanding;
        this.changed = changed;
        window = new ConfirmWindow(2 * maxOutstanding);
        connection.Ended.UnsafeRegister(static state => ((Signal)state!).Raise(), changed);
        channel.BasicAcksAsync += (_, e) => OnConfirm(e.DeliveryTag, e.Multiple, Accept);
        channel.BasicNacksAsync += (_, e) => OnConfirm(e.DeliveryTag, e.Multiple, Nack);
        channel.BasicReturnAsync += OnReturn;
        channel.ChannelShutdownAsync += OnShutdown;
    }

    public BrokerConnection Connection { get; }

    /// <summary>The exchanges that are ready to be used.</summary>
    public HashSet<string> Prepared { get; } = new(StringComparer.Ordinal);

    public RouteMemory Memory { get; } = new();

    /// <summary>Whether the broker has confirmed anything here.</summary>
    public bool HasConfirmed { get; private set; }

    /// <summary>Set where the broker closed the channel because of a message.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether to have one message under way at a time.</summary>
    public bool IsCareful { get; set; }

    /// <summary>Whether a message may be sent: the broker takes messages, and a place is free.</summary>
    public bool HasPlace => !Connection.IsBlocked && window.Count < (IsCareful ? 1 : maxOutstanding) && !window.IsFull;

    /// <param name="connector">Connects.</param>
    /// <param name="options">The transport's options.</param>
    /// <param name="changed">Raised when a place has become free, or the generation has ended.</param>
    /// <param name="closing">Gives up connecting.</param>
    /// <exception cref="BrokerFaultException">There is no connection, or it ended at once.</exception>
    public static async Task<PublishGeneration> Open(BrokerConnector connector, RabbitMqOptions options, Signal changed, CancellationToken closing)
    {
        BrokerConnection connection = await connector.Connect(closing).ConfigureAwait(false);
        try
        {
            // The client's own tracking adds a header to every message, and is poisoned by cancelled calls.
            CreateChannelOptions confirms = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false);
            Task<IChannel> opening = connection.Client.CreateChannelAsync(confirms, CancellationToken.None);
            return new PublishGeneration(connection, await connection.Within(opening, options.ConnectTimeout, "opening a channel").ConfigureAwait(false), options.MaxOutstanding, changed);
        }
        catch (Exception e) when (e is not BrokerFaultException)
        {
            connection.End(new BrokerFault(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost: {e.Message}", e));
            throw new BrokerFaultException(connection.Fault!);
        }
    }

    /// <summary>What is wrong with a message's headers; null where nothing is.</summary>
    public string? HeadersRefusal(PendingPublish item) =>
        item.Headers.Length == 0 ? null : OutgoingProperties.Refusal(properties.Of(item), Connection.Client.FrameMax);

    /// <summary>Hands a message to the client. Returns when the client has taken it, or the generation has ended.</summary>
    public async ValueTask Send(PendingPublish item)
    {
        window.Add(item);
        try
        {
            // No caller's token: a cancelled call would leave the client's channel unusable.
            ValueTask sending = channel.BasicPublishAsync(item.Exchange, item.Envelope.RoutingKey, mandatory: true, properties.Of(item), item.Envelope.Body, CancellationToken.None);
            if (!sending.IsCompletedSuccessfully)
            {
                await sending.AsTask().WaitAsync(Connection.Ended).ConfigureAwait(false);
            }
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason is { } closed)
        {
            // The client may tell whoever sends that the channel is closed before it tells whoever listens.
            End(closed);
        }
        catch (Exception e)
        {
            // Whether the broker will count this one is open, so no number after it can be trusted.
            Connection.End(new BrokerFault(BrokerFaultKind.Unreachable, $"Sending to {Connection.Address} failed: {e.Message}", e));
        }
    }

    /// <summary>Ends the generation where nothing is confirmed any more.</summary>
    public void CheckProgress(TimeSpan longest)
    {
        if (!Connection.IsBlocked && !Connection.HasEnded && window.Stalled > longest)
        {
            Connection.End(new BrokerFault(BrokerFaultKind.Timeout, $"{Connection.Address} took {window.Count} messages and confirmed none for {longest.TotalSeconds:0.###} s."));
        }
    }

    /// <summary>Starts the time anew in which something must be confirmed, after the broker asked to wait.</summary>
    public void RestartWatch() => window.Progress();

    /// <summary>Takes the messages that were under way when the generation ended, the oldest first.</summary>
    public List<PendingPublish> TakeUnconfirmed() => window.TakeAll();

    private Task OnConfirm(ulong tag, bool multiple, Action<PendingPublish> settle)
    {
        // The client calls one handler at a time, so one list does.
        window.Take(tag, multiple, taken);
        foreach (PendingPublish item in taken)
        {
            settle(item);
        }

        if (taken.Count > 0)
        {
            HasConfirmed = true;
            taken.Clear();
            changed.Raise();
        }

        return Task.CompletedTask;
    }

    private void Accept(PendingPublish item)
    {
        Memory.Add(item);
        item.Succeed(item.IsReturned ? PublishOutcome.Unroutable : PublishOutcome.Confirmed);
    }

    private static void Nack(PendingPublish item) => item.Refuse(PublishOutcome.Rejected, receipt => new MessageRefusedException(
        $"A queue bound for {receipt.Destination} refused the message (basic.nack): it is full (x-overflow), or the broker failed to store it. Have it emptied, then publish again. {PublishOutcomeText.Of(receipt)}",
        receipt));

    private Task OnReturn(object sender, BasicReturnEventArgs e)
    {
        window.MarkReturned(e.BasicProperties.MessageId, e.RoutingKey);
        return Task.CompletedTask;
    }

    private Task OnShutdown(object sender, ShutdownEventArgs e)
    {
        End(e);
        return Task.CompletedTask;
    }

    private void End(ShutdownEventArgs closed)
    {
        Refusal ??= Refusal.Of(closed);
        Connection.End(Refusal is { } refusal
            ? new BrokerFault(BrokerFaultKind.Unreachable, $"The broker closed the channel because of a message: {refusal.Text}.")
            : ConnectionFaults.OfShutdown(closed, Connection.Address));
    }
}
