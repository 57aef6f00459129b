namespace MessageContracts.Transports;

/// <summary>Hands on what happens, one event at a time. What the handler throws stays with it: a log must not stop a transport.</summary>
internal sealed class EventLog(Action<TransportEvent>? handler)
{
    private readonly Lock handing = new();

    public void Add(TransportEventKind kind, string message, Exception? exception = null)
    {
        if (handler is null)
        {
            return;
        }

        lock (handing)
        {
            try
            {
                handler(new TransportEvent(kind, message, exception));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                System.Diagnostics.Trace.TraceError($"The handler of transport events failed: {e}");
            }
        }
    }
}
