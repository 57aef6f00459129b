using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;

namespace MessageContracts.Transports.Stomp;

/// <summary>A subscription's connection while it lasts: what it sends, and what it is still waiting for.</summary>
internal sealed class SubscribedConnection : IFrameSource
{
    private const string Bye = "bye";

    private readonly ConcurrentQueue<StompFrame> toSend = [];
    private readonly HashSet<string> awaited = [];
    private readonly FrameSender sender;

    public SubscribedConnection(StompConnection connection, IReadOnlyList<FrameHeaders> subscriptions)
    {
        sender = new FrameSender(connection, this);
        for (int number = 0; number < subscriptions.Count; number++)
        {
            string id = number.ToString(CultureInfo.InvariantCulture);
            awaited.Add(id);
            toSend.Enqueue(new StompFrame("SUBSCRIBE", [.. subscriptions[number], new("id", id), new("ack", "client-individual"), new("receipt", id)]));
        }
    }

    /// <summary>Whether the broker has taken all SUBSCRIBE frames.</summary>
    public bool IsSubscribed => awaited.Count == 0;

    /// <summary>Whether the broker has taken all that was sent, and nothing more follows.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether deliveries that came by this connection can be acknowledged still.</summary>
    public bool IsOpen { get; private set; } = true;

    public void Start() => sender.Start();

    public void Stop()
    {
        IsOpen = false;
        sender.Stop();
    }

    public void TakeReceipt(string? receipt)
    {
        awaited.Remove(receipt ?? "");
        HasEnded |= receipt == Bye;
    }

    public void Acknowledge(string id) => Send(new StompFrame("ACK", new FrameHeaders { { "id", id } }));

    /// <summary>Asks the broker to say when it has taken all acknowledgements.</summary>
    public void SayBye() => Send(new StompFrame("DISCONNECT", new FrameHeaders { { "receipt", Bye } }));

    public bool TryWriteNext(IBufferWriter<byte> output)
    {
        if (!toSend.TryDequeue(out StompFrame? frame))
        {
            return false;
        }

        FrameWriter.Write(output, frame);
        return true;
    }

    public BrokerFault? Watch() => null;

    private void Send(StompFrame frame)
    {
        toSend.Enqueue(frame);
        sender.Wake();
    }
}
