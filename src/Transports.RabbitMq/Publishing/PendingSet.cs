namespace MessageContracts.Transports.RabbitMq;

/// <summary>All messages under way, so that their deadlines can be looked after: a list linked through its members, since one timer for all costs less than one each.</summary>
internal sealed class PendingSet
{
    private readonly Lock changing = new();
    private PendingPublish? first;

    public int Count { get; private set; }

    public void Add(PendingPublish item)
    {
        lock (changing)
        {
            item.Next = first;
            first?.Previous = item;
            first = item;
            item.List = this;
            Count++;
        }
    }

    public void Remove(PendingPublish item)
    {
        lock (changing)
        {
            if (item.List is not null)
            {
                Unlink(item);
            }
        }
    }

    /// <summary>The messages whose time is over.</summary>
    public List<PendingPublish> Overdue() => Where(static item => item.Deadline.IsOver);

    public List<PendingPublish> Where(Func<PendingPublish, bool> wanted)
    {
        List<PendingPublish> found = [];
        lock (changing)
        {
            for (PendingPublish? item = first; item is not null; item = item.Next)
            {
                if (wanted(item))
                {
                    found.Add(item);
                }
            }
        }

        return found;
    }

    private void Unlink(PendingPublish item)
    {
        if (item.Previous is { } previous)
        {
            previous.Next = item.Next;
        }
        else
        {
            first = item.Next;
        }

        item.Next?.Previous = item.Previous;
        item.Previous = item.Next = null;
        item.List = null;
        Count--;
    }
}
