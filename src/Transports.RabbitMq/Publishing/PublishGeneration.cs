using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>A connection with a channel to publish on, and the messages that wait for their confirm there. It is used until its first fault, then replaced.</summary>
internal sealed class PublishGeneration
{
    private readonly ConfirmWindow window = new();
    private readonly SemaphoreSlim places;
    private readonly IChannel channel;
    private readonly List<PendingPublish> taken = [];
    private readonly int maxOutstanding;
    private bool careful;

    private PublishGeneration(BrokerConnection connection, IChannel channel, int maxOutstanding, bool careful)
    {
        Connection = connection;
        this.channel = channel;
        this.maxOutstanding = maxOutstanding;
        this.careful = careful;
        places = new SemaphoreSlim(careful ? 1 : maxOutstanding);
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

    /// <param name="connector">Connects.</param>
    /// <param name="options">The transport's options.</param>
    /// <param name="careful">Whether to have one message under way at a time, until <see cref="EndCare"/>.</param>
    /// <param name="closing">Gives up connecting.</param>
    /// <exception cref="BrokerFaultException">There is no connection, or it ended at once.</exception>
    public static async Task<PublishGeneration> Open(BrokerConnector connector, RabbitMqOptions options, bool careful, CancellationToken closing)
    {
        BrokerConnection connection = await connector.Connect(closing).ConfigureAwait(false);
        try
        {
            // The client's own tracking adds a header to every message, and is poisoned by cancelled calls.
            CreateChannelOptions confirms = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false);
            Task<IChannel> opening = connection.Client.CreateChannelAsync(confirms, CancellationToken.None);
            return new PublishGeneration(connection, await connection.Within(opening, options.ConnectTimeout, "opening a channel").ConfigureAwait(false), options.MaxOutstanding, careful);
        }
        catch (Exception e) when (e is not BrokerFaultException)
        {
            connection.End(new BrokerFault(BrokerFaultKind.Unreachable, $"The connection to {connection.Address} was lost: {e.Message}", e));
            throw new BrokerFaultException(connection.Fault!);
        }
    }

    /// <summary>Waits until a message may be sent: the broker takes messages, and a place is free.</summary>
    /// <exception cref="OperationCanceledException">The generation has ended.</exception>
    public async ValueTask WaitForPlace()
    {
        if (Connection.IsBlocked)
        {
            await Connection.WhenUnblocked.WaitAsync(Connection.Ended).ConfigureAwait(false);
        }

        await places.WaitAsync(Connection.Ended).ConfigureAwait(false);
        while (window.IsFull)
        {
            // A confirm in the middle is late while later ones have come: rare, and short.
            await Task.Delay(1, Connection.Ended).ConfigureAwait(false);
        }
    }

    /// <summary>Gives a place back that was not used.</summary>
    public void ReleasePlace() => places.Release();

    /// <summary>Ends sending one by one.</summary>
    public void EndCare()
    {
        if (careful)
        {
            careful = false;
            places.Release(maxOutstanding - 1);
        }
    }

    /// <summary>Hands a message to the client. Returns when the client has taken it, or the generation has ended.</summary>
    public async ValueTask Send(PendingPublish item)
    {
        window.Add(item);
        try
        {
            // No caller's token: a cancelled call would leave the client's channel unusable.
            ValueTask sending = channel.BasicPublishAsync(item.Exchange, item.Envelope.RoutingKey, mandatory: true, item.Properties, item.Envelope.Body, CancellationToken.None);
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
            places.Release(taken.Count);
            taken.Clear();
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
