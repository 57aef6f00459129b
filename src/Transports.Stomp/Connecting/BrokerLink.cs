namespace MessageContracts.Transports.Stomp;

/// <summary>What uses the connections of a link, one after the other.</summary>
internal interface ILinkUser
{
    /// <summary>Uses a connection until it ends.</summary>
    /// <returns>Why it ended, and whether it was of use until then.</returns>
    (BrokerFault Fault, bool WasOfUse) Use(StompConnection connection);

    /// <summary>Is told why there is no connection.</summary>
    /// <returns>False where no other should be made.</returns>
    bool Failed(BrokerFault fault);
}

/// <summary>Keeps a connection to a broker, on a thread of its own: each one is a generation, replaced as a whole when it ends.</summary>
internal sealed class BrokerLink(StompConnector connector, StompOptions options, EventLog events, ILinkUser user, string name) : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int started;

    /// <summary>Whether no other connection will be made.</summary>
    public bool IsClosing => closing.IsCancellationRequested;

    /// <summary>Starts connecting, where that has not happened yet.</summary>
    public void Start()
    {
        if (Volatile.Read(ref started) == 0 && Interlocked.Exchange(ref started, 1) == 0)
        {
            new Thread(Run) { IsBackground = true, Name = name }.Start();
        }
    }

    /// <summary>Ends the connection, and makes no other.</summary>
    public void Close() => closing.Cancel();

    /// <summary>Waits until the thread has ended, but no longer than this.</summary>
    public async Task WaitUntilEnded(TimeSpan longest)
    {
        if (Volatile.Read(ref started) == 1)
        {
            await Task.WhenAny(ended.Task, Task.Delay(longest)).ConfigureAwait(false);
        }
    }

    public void Dispose() => closing.Dispose();

    private void Run()
    {
        int failures = 0;
        while (!IsClosing)
        {
            (BrokerFault fault, bool wasOfUse) = Connected();
            failures = wasOfUse ? 1 : failures + 1;
            if (IsClosing || !user.Failed(fault))
            {
                break;
            }

            events.Add(TransportEventKind.Disconnected, fault.Message, fault.Exception);
            closing.Token.WaitHandle.WaitOne(options.Reconnect.Next(failures, fault));
        }

        ended.SetResult();
    }

    private (BrokerFault Fault, bool WasOfUse) Connected()
    {
        try
        {
            using StompConnection connection = connector.Connect(closing.Token);
            using CancellationTokenRegistration end = closing.Token.UnsafeRegister(static connection => ((StompConnection)connection!).Dispose(), connection);
            events.Add(TransportEventKind.Connected, $"Connected to {connection.Address}.");
            return user.Use(connection);
        }
        catch (BrokerFaultException e)
        {
            return (e.Fault, false);
        }
    }
}
