using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace MessageContracts.Transports.Stomp;

/// <summary>
/// A connection to a broker. Reading and writing block, on threads of the connection's own: so heart-beats and receipts move also while the program's
/// thread pool is busy, and a read that takes too long is what tells of a connection that is half open.
/// </summary>
internal sealed class StompConnection : IDisposable
{
    private const int ReadSize = 16 * 1024;

    private readonly Socket socket;
    private readonly Stream stream;
    private readonly FrameReader frames;

    // The threshold that would make a writer wait is off: this thread reads itself what it has written.
    private readonly Pipe received = new(new PipeOptions(pauseWriterThreshold: 0, resumeWriterThreshold: 0, minimumSegmentSize: ReadSize, useSynchronizationContext: false));

    public StompConnection(Socket socket, Stream stream, BrokerAddress address, FrameLimits limits)
    {
        (this.socket, this.stream, Address) = (socket, stream, address);
        frames = new FrameReader(limits);
    }

    public BrokerAddress Address { get; }

    /// <summary>After how much silence to send a heart-beat; null where none are wanted.</summary>
    public TimeSpan? SendEvery { get; set; }

    /// <summary>How long reading may wait for the next byte; null for ever.</summary>
    public TimeSpan? Patience
    {
        get => socket.ReceiveTimeout == 0 ? null : TimeSpan.FromMilliseconds(socket.ReceiveTimeout);
        set => socket.ReceiveTimeout = (int)(value ?? TimeSpan.Zero).TotalMilliseconds;
    }

    /// <summary>Waits for the next frame. For one thread at a time.</summary>
    /// <exception cref="FrameException">What came is no frame.</exception>
    /// <exception cref="IOException">The connection was lost, or nothing came for too long.</exception>
    /// <exception cref="ObjectDisposedException">The connection was closed by us.</exception>
    public StompFrame Read()
    {
        while (true)
        {
            if (received.Reader.TryRead(out ReadResult result))
            {
                ReadOnlySequence<byte> input = result.Buffer;
                bool found = frames.TryRead(ref input, out StompFrame frame);
                received.Reader.AdvanceTo(input.Start, found ? input.Start : input.End);
                if (found)
                {
                    return frame;
                }
            }

            Receive();
        }
    }

    /// <summary>Writes bytes. For one thread at a time.</summary>
    /// <exception cref="IOException">The connection was lost.</exception>
    /// <exception cref="ObjectDisposedException">The connection was closed by us.</exception>
    public void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>Closes the connection at once. Whoever reads or writes fails.</summary>
    public void Dispose()
    {
        // The socket first: closing TLS in due form writes, which could wait for a broker that does not read.
        socket.Dispose();
        stream.Dispose();
    }

    private void Receive()
    {
        int count = stream.Read(received.Writer.GetSpan(ReadSize));
        if (count == 0)
        {
            throw new EndOfStreamException("The broker closed the connection.");
        }

        received.Writer.Advance(count);
        received.Writer.FlushAsync().AsTask().GetAwaiter().GetResult();
    }
}
