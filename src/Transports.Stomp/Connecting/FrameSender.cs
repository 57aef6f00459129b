using System.Buffers;

namespace MessageContracts.Transports.Stomp;

/// <summary>What a connection sends, asked for by its one writer.</summary>
internal interface IFrameSource
{
    /// <summary>Writes the next frame.</summary>
    /// <returns>False where there is none for now; <see cref="FrameSender.Wake"/> says when there is.</returns>
    bool TryWriteNext(IBufferWriter<byte> output);

    /// <summary>What is wrong with the connection, looked at from time to time; null where nothing is.</summary>
    BrokerFault? Watch();
}

/// <summary>The one writer of a connection, on a thread of its own. It gathers what is to be sent into few writes, and sends heart-beats in between.</summary>
internal sealed class FrameSender
{
    /// <summary>Bytes that are gathered before they are written.</summary>
    private const int WriteSize = 64 * 1024;

    private static readonly TimeSpan WatchEvery = TimeSpan.FromSeconds(1);

    private readonly StompConnection connection;
    private readonly IFrameSource source;
    private readonly object waking = new();
    private readonly Thread thread;
    private ArrayBufferWriter<byte> gathered = new(2 * WriteSize);
    private volatile bool stopped;
    private bool awake;

    public FrameSender(StompConnection connection, IFrameSource source)
    {
        (this.connection, this.source) = (connection, source);
        thread = new Thread(Run) { IsBackground = true, Name = "STOMP writer" };
    }

    /// <summary>What the watch found wrong, for which the connection was closed; null where nothing was.</summary>
    public BrokerFault? Fault { get; private set; }

    public void Start() => thread.Start();

    /// <summary>Says that the source has something to send.</summary>
    public void Wake()
    {
        lock (waking)
        {
            awake = true;
            Monitor.Pulse(waking);
        }
    }

    /// <summary>Closes the connection and waits until nothing is written any more.</summary>
    public void Stop()
    {
        stopped = true;
        Wake();
        connection.Dispose();
        thread.Join();
    }

    private void Run()
    {
        try
        {
            Deadline heartBeat = NextHeartBeat();
            while (!stopped)
            {
                Gather();
                if (gathered.WrittenCount == 0 && heartBeat.IsOver)
                {
                    gathered.Write(FrameWriter.HeartBeat);
                }

                if (gathered.WrittenCount > 0)
                {
                    connection.Write(gathered.WrittenSpan);
                    Forget();
                    heartBeat = NextHeartBeat();
                }
                else
                {
                    Sleep(heartBeat.Remaining < WatchEvery ? heartBeat.Remaining : WatchEvery);
                }

                Fault = source.Watch();
                stopped |= Fault is not null;
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The reader finds out as well, and knows better why.
        }

        connection.Dispose();
    }

    private void Sleep(TimeSpan longest)
    {
        lock (waking)
        {
            if (!awake)
            {
                Monitor.Wait(waking, longest);
            }

            awake = false;
        }
    }

    private void Gather()
    {
        while (gathered.WrittenCount < WriteSize && source.TryWriteNext(gathered))
        {
        }
    }

    /// <summary>Empties the buffer; one that a large message has blown up is let go.</summary>
    private void Forget()
    {
        if (gathered.Capacity > 8 * WriteSize)
        {
            gathered = new ArrayBufferWriter<byte>(2 * WriteSize);
        }

        gathered.ResetWrittenCount();
    }

    private Deadline NextHeartBeat() => Deadline.After(connection.SendEvery ?? TimeSpan.FromDays(1));
}
