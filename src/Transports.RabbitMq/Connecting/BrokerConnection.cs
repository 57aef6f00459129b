using System.Net.Sockets;
using RabbitMQ.Client;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// One connection with all that belongs to it: a generation. It ends once, by whatever comes first, and is never repaired. The client's own state
/// (<c>IsOpen</c>) is not asked; closing does not depend on the client's help, since its calls may hang on a dead connection.
/// </summary>
internal sealed class BrokerConnection
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource ended = new();
    private readonly Socket? socket;
    private BrokerFault? fault;
    private volatile bool blocked;

    public BrokerConnection(IConnection client, Socket? socket, BrokerAddress address)
    {
        Client = client;
        this.socket = socket;
        Address = address;
        client.ConnectionShutdownAsync += (_, e) =>
        {
            End(ConnectionFaults.OfShutdown(e, address));
            return Task.CompletedTask;
        };
        client.ConnectionBlockedAsync += (_, e) =>
        {
            blocked = true;
            OnBlocked?.Invoke(e.Reason);
            return Task.CompletedTask;
        };
        client.ConnectionUnblockedAsync += (_, _) =>
        {
            blocked = false;
            OnUnblocked?.Invoke();
            return Task.CompletedTask;
        };
    }

    public IConnection Client { get; }

    public BrokerAddress Address { get; }

    public Action<string>? OnBlocked { get; set; }

    public Action? OnUnblocked { get; set; }

    /// <summary>Cancelled when the connection has ended.</summary>
    public CancellationToken Ended => ended.Token;

    public bool HasEnded => Volatile.Read(ref fault) is not null;

    /// <summary>What the connection ended by; null while it lives.</summary>
    public BrokerFault? Fault => Volatile.Read(ref fault);

    /// <summary>Whether the broker takes no messages for now.</summary>
    public bool IsBlocked => blocked;

    /// <summary>Ends the connection; the first reason counts. Returns at once, also with a dead broker.</summary>
    public void End(BrokerFault reason, bool politely = false)
    {
        if (Interlocked.CompareExchange(ref fault, reason, null) is null)
        {
            // Never on the client's own loops, which closing would wait for.
            _ = Task.Run(() => Close(politely));
        }
    }

    /// <summary>Waits for one of the client's calls no longer than the connection lives, and no longer than the time given.</summary>
    public async Task<T> Within<T>(Task<T> call, TimeSpan time, string what)
    {
        try
        {
            return await call.WaitAsync(time, Ended).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            BrokerFault slow = new(BrokerFaultKind.Timeout, $"{Address} did not answer to {what} within {time.TotalSeconds:0.###} s.", e);
            End(slow);
            throw new BrokerFaultException(slow);
        }
        catch (OperationCanceledException) when (HasEnded)
        {
            throw new BrokerFaultException(Fault!);
        }
    }

    /// <inheritdoc cref="Within{T}(Task{T}, TimeSpan, string)"/>
    public Task Within(Task call, TimeSpan time, string what) => Within(Valued(call), time, what);

    private static async Task<bool> Valued(Task call)
    {
        await call.ConfigureAwait(false);
        return true;
    }

    private async Task Close(bool politely)
    {
        await ended.CancelAsync().ConfigureAwait(false);
        if (politely)
        {
            await Quietly(Client.CloseAsync(Constants.ReplySuccess, "Goodbye", ClosingTime, abort: true, CancellationToken.None)).ConfigureAwait(false);
        }

        // Whatever the client still waits for, it gets an error now.
        socket?.Dispose();
        await Quietly(Client.DisposeAsync().AsTask()).ConfigureAwait(false);
    }

    private static async Task Quietly(Task closing)
    {
        // What goes wrong on a connection that is given up anyhow is of no interest; it must only not be waited for.
        await closing.WaitAsync(ClosingTime).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ = closing.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
