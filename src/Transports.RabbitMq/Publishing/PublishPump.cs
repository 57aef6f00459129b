using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// The single writer: takes messages in the order they came and sends them on the current generation; when that ends, makes the next one and first sends what
/// was left without an answer. It runs from the first message until the transport is disposed of.
/// </summary>
internal sealed class PublishPump : IAsyncDisposable
{
    /// <summary>A connection that lived so long is replaced at once; one that fell sooner, after a delay.</summary>
    private static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(5);

    /// <summary>How many messages are sent in a row by a caller's thread, which has brought one of them.</summary>
    private const int LongestRun = 64;

    private readonly RabbitMqOptions options;
    private readonly BrokerConnector connector;
    private readonly EventLog log;
    private readonly PendingSet pending = new();
    private readonly ConcurrentQueue<PendingPublish> arriving = new();
    private readonly Signal changed = new();
    private readonly Queue<PendingPublish> again = new();
    private readonly Refusals refusals = new();
    private readonly Dictionary<string, HoldOff> unusable = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource closing = new();
    private readonly Timer watch;
    private readonly Lazy<Task> running;
    private volatile PublishGeneration? current;
    private volatile HoldOff? holdOff;
    private BrokerFault? lastFault;
    private int suspects;

    public PublishPump(RabbitMqOptions options, EventLog log)
    {
        this.options = options;
        this.log = log;
        connector = new BrokerConnector(options, "publisher");
        watch = new Timer(static state => ((PublishPump)state!).Watch(), this, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50));
        running = new Lazy<Task>(() => Task.Run(Run));
    }

    /// <summary>Takes a message; its task ends when its outcome is known, at its deadline at the latest.</summary>
    public void Take(PendingPublish item)
    {
        if (holdOff is { IsOver: false } held)
        {
            item.GiveUp(held.Fault.ToPublishException);
            return;
        }

        pending.Add(item);
        arriving.Enqueue(item);
        _ = running.Value;
        if (closing.IsCancellationRequested)
        {
            item.GiveUp(Closed.ToPublishException);
            return;
        }

        // Where the writer is idle, this thread sends: it need not wake another for that.
        changed.Raise(here: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        await watch.DisposeAsync().ConfigureAwait(false);
        current?.Connection.End(Closed, politely: true);
        if (running.IsValueCreated)
        {
            await running.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        GiveUpAll(Closed);
    }

    private static BrokerFault Closed { get; } = new(BrokerFaultKind.Closed, "The bus was disposed of before the broker had answered.");

    private async Task Run()
    {
        int failures = 0;
        while (!closing.IsCancellationRequested)
        {
            BrokerFault fault;
            try
            {
                PublishGeneration generation = await Open().ConfigureAwait(false);
                Deadline steady = Deadline.After(SteadyAfter);
                await Drive(generation).ConfigureAwait(false);
                Recover(generation);
                fault = generation.Connection.Fault!;
                failures = generation.Refusal is not null || (steady.IsOver && generation.HasConfirmed) ? 0
                    : generation.HasConfirmed ? 1
                    : failures + 1;
            }
            catch (BrokerFaultException e)
            {
                (fault, failures) = (e.Fault, failures + 1);
            }

            if (failures > 0 && !closing.IsCancellationRequested)
            {
                await WaitAfter(fault, failures).ConfigureAwait(false);
            }
        }
    }

    private async Task<PublishGeneration> Open()
    {
        PublishGeneration generation = await PublishGeneration.Open(connector, options, changed, closing.Token).ConfigureAwait(false);
        generation.IsCareful = suspects > 0;
        generation.Connection.OnBlocked = reason => log.Add(TransportEventKind.Blocked, $"{generation.Connection.Address} takes no messages for now: {reason}.");
        generation.Connection.OnUnblocked = () =>
        {
            generation.RestartWatch();
            changed.Raise();
            log.Add(TransportEventKind.Unblocked, $"{generation.Connection.Address} takes messages again.");
        };
        log.Add(TransportEventKind.Connected, $"Publishing to {generation.Connection.Address}.");
        (current, holdOff) = (generation, null);
        if (closing.IsCancellationRequested)
        {
            generation.Connection.End(Closed, politely: true);
        }

        return generation;
    }

    /// <summary>Sends until the generation ends.</summary>
    private async Task Drive(PublishGeneration generation)
    {
        int run = 0;
        while (!generation.Connection.HasEnded)
        {
            if (generation.HasPlace && TryNext(out PendingPublish? item))
            {
                await Send(generation, item).ConfigureAwait(false);
                if (++run == LongestRun)
                {
                    run = 0;
                    await LeaveThread();
                }
            }
            else
            {
                await changed.Wait().ConfigureAwait(false);
            }
        }

        await LeaveThread();
    }

    /// <summary>Goes on in a thread of the pool: this one may be a caller's.</summary>
    private static ConfiguredTaskAwaitable LeaveThread() => Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);

    private bool TryNext([NotNullWhen(true)] out PendingPublish? item) => again.TryDequeue(out item) || arriving.TryDequeue(out item);

    /// <summary>Sends a message, or ends it where it cannot be sent.</summary>
    private async ValueTask Send(PublishGeneration generation, PendingPublish item)
    {
        if (suspects > 0)
        {
            suspects--;
        }
        else
        {
            generation.IsCareful = false;
        }

        if (!item.IsDone && !IsRefused(generation, item)
            && (generation.Prepared.Contains(item.Exchange) || await Prepare(generation, item).ConfigureAwait(false))
            && item.TryHandOver())
        {
            await generation.Send(item).ConfigureAwait(false);
        }
    }

    /// <summary>Ends a message that would be refused.</summary>
    private bool IsRefused(PublishGeneration generation, PendingPublish item)
    {
        if (refusals.Find(item) is { } refusal)
        {
            refusal.Apply(item);
            return true;
        }

        if (generation.HeadersRefusal(item) is { } reason)
        {
            Refuse(item, reason);
            return true;
        }

        return false;

        static void Refuse(PendingPublish item, string reason) =>
            item.Refuse(PublishOutcome.NotSent, receipt => new InvalidHeaderException($"{reason} {PublishOutcomeText.Of(receipt)}", receipt));
    }

    /// <summary>Makes an exchange ready; false where the message cannot be sent, and has its exception or waits for the next generation.</summary>
    private async ValueTask<bool> Prepare(PublishGeneration generation, PendingPublish item)
    {
        if (unusable.TryGetValue(item.Exchange, out HoldOff? held) && !held.IsOver)
        {
            item.Refuse(PublishOutcome.NotSent, held.Fault.ToPublishException);
            return false;
        }

        try
        {
            ExchangeOptions exchange = options.ExchangeOf(item.Envelope.Family, item.Envelope.Exchange);
            await ExchangePreparation.Prepare(generation.Connection, exchange, item.Envelope.Exchange, options).ConfigureAwait(false);
            generation.Prepared.Add(item.Exchange);
            return true;
        }
        catch (BrokerFaultException e) when (!generation.Connection.HasEnded)
        {
            unusable[item.Exchange] = new HoldOff(e.Fault, Refusals.KeptFor);
            item.Refuse(PublishOutcome.NotSent, e.Fault.ToPublishException);
            return false;
        }
        catch (Exception e)
        {
            generation.Connection.End(new BrokerFault(BrokerFaultKind.Unreachable, $"The connection to {generation.Connection.Address} was lost: {e.Message}", e));
            Keep(item);
            return false;
        }
    }

    /// <summary>Puts a message back at the head of the queue.</summary>
    private void Keep(PendingPublish? item)
    {
        if (item is not null)
        {
            PendingPublish[] behind = [.. again];
            again.Clear();
            again.Enqueue(item);
            Array.ForEach(behind, again.Enqueue);
        }
    }

    /// <summary>Takes over what an ended generation left: finds the message at fault, if there is one, and has the rest sent again.</summary>
    private void Recover(PublishGeneration generation)
    {
        current = null;
        lastFault = generation.Connection.Fault;
        List<PendingPublish> left = generation.TakeUnconfirmed();
        Refusal? refusal = generation.Refusal;
        if (closing.IsCancellationRequested)
        {
            return;
        }

        if (refusal is null)
        {
            log.Add(TransportEventKind.Disconnected, $"{lastFault!.Message} {left.Count} messages are sent again.", lastFault.Exception);
        }
        else if (left.Count == 1)
        {
            // Alone under way, so it is the one.
            refusals.Add(left[0], refusal);
            refusal.Apply(left[0]);
            left.Clear();
        }

        Requeue(left, generation, refusal);
        suspects = refusal is null ? 0 : again.Count;
    }

    private void Requeue(List<PendingPublish> left, PublishGeneration generation, Refusal? refusal)
    {
        PendingPublish[] behind = [.. again];
        again.Clear();
        foreach (PendingPublish item in left)
        {
            item.PutBack(refusal is null || generation.Memory.MayHaveTaken(item, refusal.Kind) ? Doubt.Lost : Doubt.Suspected);
            again.Enqueue(item);
        }

        Array.ForEach(behind, again.Enqueue);
    }

    private async Task WaitAfter(BrokerFault fault, int failures)
    {
        lastFault = fault;
        TimeSpan delay = options.Reconnect.Next(failures, fault);
        log.Add(TransportEventKind.Disconnected, $"{fault.Message} The next try is in {delay.TotalSeconds:0.0} s.", fault.Exception);
        if (fault.IsLasting)
        {
            holdOff = new HoldOff(fault, delay);
            GiveUpAll(fault);
        }

        await Task.Delay(delay, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ForgetEnded();
    }

    /// <summary>Lets go of messages that ended while there was no connection, so that they do not pile up.</summary>
    private void ForgetEnded()
    {
        while (arriving.TryPeek(out PendingPublish? item) && item.IsDone)
        {
            arriving.TryDequeue(out _);
        }
    }

    private void GiveUpAll(BrokerFault fault)
    {
        foreach (PendingPublish item in pending.Where(static _ => true))
        {
            item.GiveUp(fault.ToPublishException);
        }
    }

    /// <summary>Ends what has run out of time. Timers of the pool do it, so that no fault of a connection can hold it up.</summary>
    private void Watch()
    {
        PublishGeneration? generation = current;
        generation?.CheckProgress(options.Heartbeat * 2);
        foreach (PendingPublish item in pending.Overdue())
        {
            item.GiveUp(receipt => Overdue(receipt, generation));
        }
    }

    private PublishException Overdue(PublishReceipt receipt, PublishGeneration? generation)
    {
        string time = $"within {receipt.Elapsed.TotalSeconds:0.0} s";
        if (generation is { Connection.HasEnded: false })
        {
            string why = generation.Connection.IsBlocked ? "the broker takes no messages for now, since it is short of memory or disk. Have its operator make room" : "the broker is connected, but has not answered. Is it too busy, or stuck? Its log may tell";
            return new BrokerFault(BrokerFaultKind.Timeout, $"Not confirmed {time}: {why}.").ToPublishException(receipt);
        }

        BrokerFault fault = lastFault ?? connector.WithoutAnswer ?? new BrokerFault(BrokerFaultKind.Timeout, "There is no connection yet.");
        BrokerFaultKind kind = receipt.IsCertain ? fault.Kind : BrokerFaultKind.Timeout;
        return (fault with { Kind = kind, Message = $"Not confirmed {time}. {fault.Message}" }).ToPublishException(receipt);
    }
}
