using System.Buffers;
using System.Net.Sockets;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// What the client writes to: it gathers what comes while something is being sent, and sends that at once, where the client alone would make a system call for
/// each message. A write never waits and never fails: in RabbitMQ.Client 7.1.2 a writer that does either, behind a full queue of 128 frames, holds up the very
/// closing of the connection (its issue 1930). A connection that cannot be written to is noticed by whoever reads, or by the confirms that do not come; the
/// memory is bounded by the messages that may be under way.
/// </summary>
internal sealed class GatheringStream(Socket socket) : NetworkStream(socket, ownsSocket: false), IThreadPoolWorkItem
{
    /// <summary>The most room that is kept for what is sent next.</summary>
    private const int KeptCapacity = 1024 * 1024;
    private readonly Lock changing = new();
    private ArrayBufferWriter<byte> gathered = new();
    private ArrayBufferWriter<byte> leaving = new();
    private bool isSending;
    private bool isBroken;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (changing)
        {
            if (!isBroken)
            {
                gathered.Write(buffer);
            }

            if (isSending)
            {
                return;
            }

            isSending = true;
        }

        // Not here: what the client writes next is to go along.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    void IThreadPoolWorkItem.Execute() => _ = Send();

    private async Task Send()
    {
        try
        {
            while (TryTake())
            {
                await base.WriteAsync(leaving.WrittenMemory).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Whoever reads finds out, too. From here on nothing is kept.
            lock (changing)
            {
                (isBroken, gathered, leaving) = (true, new(), new());
            }
        }
    }

    private bool TryTake()
    {
        lock (changing)
        {
            if (leaving.Capacity > KeptCapacity)
            {
                leaving = new();
            }

            leaving.ResetWrittenCount();
            (gathered, leaving) = (leaving, gathered);
            isSending = leaving.WrittenCount > 0;
            return isSending;
        }
    }
}
