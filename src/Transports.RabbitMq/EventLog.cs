namespace MessageContracts.Transports.RabbitMq;

/// <summary>Raises events, one at a time; what the log throws is its own fault, and must not stop the transport.</summary>
internal sealed class EventLog(Action<TransportEvent>? onEvent)
{
    private readonly Lock raising = new();

    public void Raise(TransportEventKind kind, string message, Exception? exception = null)
    {
        if (onEvent is null)
        {
            return;
        }

        lock (raising)
        {
            try
            {
                onEvent(new TransportEvent(kind, message, exception));
            }
            catch (Exception)
            {
                // Nobody is left to tell.
            }
        }
    }
}
