using System.Diagnostics;

namespace MessageContracts.Transports.RabbitMq;

/// <summary>
/// The messages of one channel that wait for their confirm, in a ring by sequence number: the broker counts publishes from 1 on a channel in confirm mode,
/// and so do we, since one writer sends them all.
/// </summary>
/// <param name="slots">The room of the ring: more than may be under way, since one late confirm keeps its place while others come and go.</param>
internal sealed class ConfirmWindow(int slots)
{
    private readonly Lock changing = new();
    private readonly PendingPublish?[] ring = new PendingPublish?[slots];
    private ulong oldest = 1;
    private ulong next = 1;
    private int count;
    private long lastProgress = Stopwatch.GetTimestamp();

    /// <summary>How long nothing was confirmed though something waits; zero where nothing does.</summary>
    public TimeSpan Stalled
    {
        get
        {
            lock (changing)
            {
                return count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(lastProgress);
            }
        }
    }

    public int Count => Volatile.Read(ref count);

    /// <summary>Whether the ring has no room: its oldest place is still taken, though later ones are free.</summary>
    public bool IsFull
    {
        get
        {
            lock (changing)
            {
                return next - oldest >= (ulong)slots;
            }
        }
    }

    /// <summary>Notes a message that is about to be sent.</summary>
    public void Add(PendingPublish item)
    {
        lock (changing)
        {
            if (count == 0)
            {
                lastProgress = Stopwatch.GetTimestamp();
            }

            ring[next++ % (ulong)slots] = item;
            count++;
        }
    }

    /// <summary>Takes out what a confirm speaks of; numbers that are not in the ring are passed over.</summary>
    public void Take(ulong tag, bool multiple, List<PendingPublish> taken)
    {
        lock (changing)
        {
            if (tag >= next)
            {
                return;
            }

            for (ulong at = multiple ? oldest : Math.Max(tag, oldest); at <= tag; at++)
            {
                Take(at, taken);
            }

            while (oldest < next && ring[oldest % (ulong)slots] is null)
            {
                oldest++;
            }

            lastProgress = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Marks the message that the broker has sent back: the oldest of that id and key that it has not sent back yet.</summary>
    public void MarkReturned(string? messageId, string routingKey)
    {
        lock (changing)
        {
            for (ulong at = oldest; at < next; at++)
            {
                if (ring[at % (ulong)slots] is { IsReturned: false } item && item.Envelope.MessageId == messageId && item.Envelope.RoutingKey == routingKey)
                {
                    item.IsReturned = true;
                    return;
                }
            }
        }
    }

    /// <summary>Takes out what is left, the oldest first.</summary>
    public List<PendingPublish> TakeAll()
    {
        List<PendingPublish> left = [];
        Take(next - 1, multiple: true, left);
        return left;
    }

    /// <summary>Starts the time anew, after the broker asked to wait.</summary>
    public void Progress()
    {
        lock (changing)
        {
            lastProgress = Stopwatch.GetTimestamp();
        }
    }

    private void Take(ulong at, List<PendingPublish> taken)
    {
        ref PendingPublish? slot = ref ring[at % (ulong)slots];
        if (slot is not null)
        {
            taken.Add(slot);
            slot = null;
            count--;
        }
    }
}
